-- layers: children by layer of support (pack:code) at the latest review, and year band.
-- These are counts before anything is held back: for whoever counts, never to be shown on as they are. What leaves the room is the
-- app’s own view of the same files, under Many schools, which holds back small numbers and what would tell them. bigger.html says why.
-- After load.sql. of_key, row_key and column_key are words of the app; a cell that is not listed is 0.

WITH cell AS (
  SELECT CASE WHEN r.layer IS NULL THEN 'none' ELSE CONCAT(r.layer_pack, ':', r.layer) END AS row_key, r.band AS column_key
  FROM review r
  WHERE r.back = 0
)
SELECT '' AS of_key, c.row_key, c.column_key, COUNT(*) AS n
FROM cell c
GROUP BY c.row_key, c.column_key
ORDER BY c.row_key, c.column_key;
