#!/usr/bin/env python3
"""Keeps a table of the targets that hold now, in SQLite.

    pip install confluent-kafka
    python3 targets_to_sqlite.py localhost:9092 targets.db [--to-end]

Reading an event twice does no harm: the event's id is the table's key, and rows are committed before offsets are.
"""
import json
import sqlite3
import sys
from decimal import Decimal

from confluent_kafka import Consumer, KafkaError, KafkaException

TABLE = """
CREATE TABLE IF NOT EXISTS target (
  id TEXT PRIMARY KEY, document TEXT NOT NULL, revision INTEGER NOT NULL, metric TEXT, op TEXT, value TEXT, unit TEXT,
  deadline TEXT, issuer TEXT, title TEXT)
"""


def take(database, message):
    """One event, or a tombstone: the document has no targets any more."""
    document = message.key().decode()
    if message.value() is None:
        database.execute("DELETE FROM target WHERE document = ?", (document,))
        return
    # Decimal and not float: 8.290 stays 8.290.
    fact = json.loads(message.value(), parse_float=Decimal)
    newer = database.execute(
        "SELECT 1 FROM target WHERE document = ? AND revision > ?", (document, fact["revision"]))
    if newer.fetchone():
        return
    database.execute("DELETE FROM target WHERE document = ? AND revision < ?", (document, fact["revision"]))
    database.execute(
        "INSERT OR REPLACE INTO target VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (fact["id"], document, fact["revision"], fact["metric"], fact["op"], str(fact["value"]), fact["unit"],
         fact["deadline"], fact["issuer"], fact["documentTitle"]))


def main(brokers, file, to_end):
    database = sqlite3.connect(file)
    database.execute(TABLE)
    consumer = Consumer({
        "bootstrap.servers": brokers,
        "group.id": "targets-to-sqlite",
        # All events of a document are written in one transaction; librdkafka reads committed ones only by default.
        "isolation.level": "read_committed",
        "auto.offset.reset": "earliest",
        "enable.auto.commit": False,
        "enable.partition.eof": to_end,
    })
    ended = set()
    consumer.subscribe(["facts.target"])
    try:
        while not (to_end and ended and len(ended) == len(consumer.assignment())):
            messages = consumer.consume(500, timeout=1.0)
            taken = 0
            for message in messages:
                if message.error() is None:
                    take(database, message)
                    taken += 1
                elif message.error().code() == KafkaError._PARTITION_EOF:
                    ended.add(message.partition())
                else:
                    raise KafkaException(message.error())
            if taken:
                database.commit()
                consumer.commit(asynchronous=False)
    finally:
        consumer.close()
        database.close()


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], "--to-end" in sys.argv[3:])
