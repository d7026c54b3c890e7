#!/usr/bin/env bash
# Looks into the topics with kcat (apt install kcat) and jq. Each function is one line to copy.
#   ./look.sh LINE [BROKERS]      such as: ./look.sh targets localhost:9092
set -euo pipefail
brokers=${2:-localhost:9092}
read_all() { kcat -b "$brokers" -C -e -q -X isolation.level=read_committed "$@"; }

# Every document event with its headers; -Z shows a tombstone as NULL.
documents() { read_all -Z -t documents.policy -f '%T %k\n%h\n%s\n\n'; }

# All targets as a table.
targets() {
  read_all -t facts.target | jq -r '[.deadline, .metric, .op, .value, .unit, .issuer, .documentTitle] | @tsv'
}

# Why documents were refused.
rejected() { read_all -t documents.rejected | jq -r '[.id, .code, .message.en, .source.uri] | @tsv'; }

# How many events each topic holds, tombstones not counted.
count() {
  for topic in documents.{policy,news,milestone,other,archive,rejected,withdrawn} facts.{target,duty,milestone,figure,statement}; do
    printf '%-20s %s\n' "$topic" "$(read_all -t "$topic" -f '%S\n' | grep -cv -- '^-1$' || true)"
  done
}

# Event ids that stand twice on a topic; prints nothing when all is well.
twice() {
  for topic in documents.{policy,news,milestone,other,archive,rejected,withdrawn} facts.{target,duty,milestone,figure,statement}; do
    read_all -t "$topic" -f '%h\n' | grep -o 'ce_id=[^,]*' | sort | uniq -d
  done
}

# Waits for news and prints each title as it comes.
follow() { kcat -b "$brokers" -C -o end -q -u -X isolation.level=read_committed -t documents.news | jq --unbuffered -r .title; }

case ${1:-} in
  documents | targets | rejected | count | twice | follow) "$1" ;;
  *) sed -n '2,3p' "$0" >&2; exit 2 ;;
esac
