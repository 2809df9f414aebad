-- layers: children by layer of support (pack:code) at the latest review, and year band.
-- These are counts before anything is held back. Under 5 (or your own higher limit) never show them: put a mark in place of every
-- count from 1 to 4, then of one more in its row and its column, so that nobody can work it out. bigger.html says how.
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
