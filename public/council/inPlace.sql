-- inPlace: children by strand: over the line with a provision for it, over the line without, and neither.
-- These are counts before anything is held back: for whoever counts, never to be shown on as they are. What leaves the room is the
-- app’s own view of the same files, under Many schools, which holds back small numbers and what would tell them. bigger.html says why.
-- After load.sql. of_key, row_key and column_key are words of the app; a cell that is not listed is 0.

WITH given AS (
  SELECT DISTINCT p.school, p.child, p.strand
  FROM provision p
  WHERE p.back = 0
),
cell AS (
  SELECT g.strand AS row_key,
    CASE
      WHEN g.level_now >= g.over_from AND v.child IS NOT NULL THEN 'with'
      WHEN g.level_now >= g.over_from THEN 'without'
      ELSE 'neither'
    END AS column_key
  FROM rating g
  LEFT JOIN given v ON v.school = g.school AND v.child = g.child AND v.strand = g.strand
)
SELECT '' AS of_key, c.row_key, c.column_key, COUNT(*) AS n
FROM cell c
GROUP BY c.row_key, c.column_key
ORDER BY c.row_key, c.column_key;
