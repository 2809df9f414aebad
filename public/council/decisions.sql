-- decisions: children with a plan, by the council’s decision after the latest review and whether it was in time.
-- These are counts before anything is held back: for whoever counts, never to be shown on as they are. What leaves the room is the
-- app’s own view of the same files, under Many schools, which holds back small numbers and what would tell them. bigger.html says why.
-- After load.sql. of_key, row_key and column_key are words of the app; a cell that is not listed is 0.

WITH cell AS (
  SELECT COALESCE(r.decision, 'none') AS row_key, COALESCE(r.decision_time, 'unknown') AS column_key
  FROM review r
  WHERE r.back = 0 AND r.status = 'E'
)
SELECT '' AS of_key, c.row_key, c.column_key, COUNT(*) AS n
FROM cell c
GROUP BY c.row_key, c.column_key
ORDER BY c.row_key, c.column_key;
