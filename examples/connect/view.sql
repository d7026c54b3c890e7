-- PostgreSQL: the targets that hold now, as columns. The connector keeps whole events in facts_target and documents_withdrawn.
CREATE UNIQUE INDEX target_event ON facts_target ((event::jsonb ->> 'id'));
CREATE INDEX target_document ON facts_target ((event::jsonb ->> 'documentId'));
CREATE INDEX withdrawn_document ON documents_withdrawn ((event::jsonb ->> 'id'));

CREATE VIEW target AS
SELECT t.id, t.document, t.revision, t.e ->> 'metric' AS metric, t.e ->> 'op' AS op, (t.e ->> 'value')::numeric AS value,
       t.e ->> 'unit' AS unit, t.e ->> 'deadline' AS deadline, t.e ->> 'issuer' AS issuer,
       t.e ->> 'documentTitle' AS title, t.e ->> 'text' AS text
FROM (SELECT e ->> 'id' AS id, e ->> 'documentId' AS document, (e ->> 'revision')::int AS revision, e,
             max((e ->> 'revision')::int) OVER (PARTITION BY e ->> 'documentId') AS latest
      FROM (SELECT event::jsonb AS e FROM facts_target) AS parsed) AS t
WHERE t.revision = t.latest
  AND NOT EXISTS (SELECT 1 FROM documents_withdrawn AS w
                  WHERE w.event::jsonb ->> 'id' = t.document AND (w.event::jsonb ->> 'revision')::int > t.revision);
