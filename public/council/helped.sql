-- helped: provisions at the latest review by strand and whether they helped, once for each strand they are for: never add strands up.
-- Six provisions can be one child’s: count the children of each cell too, and hold it back by them, not by n.
-- These are counts before anything is held back: for whoever counts, never to be shown on as they are. What leaves the room is the
-- app’s own view of the same files, under Many schools, which holds back small numbers and what would tell them. bigger.html says why.
-- After load.sql. of_key, row_key and column_key are words of the app; a cell that is not listed is 0.

WITH cell AS (
  SELECT s.strand AS row_key, COALESCE(p.helped, 'notSaid') AS column_key
  FROM provision p
  JOIN strand s ON s.framework = p.framework AND s.strand = p.strand
  WHERE p.back = 0
)
SELECT '' AS of_key, c.row_key, c.column_key, COUNT(*) AS n
FROM cell c
GROUP BY c.row_key, c.column_key
ORDER BY c.row_key, c.column_key;
