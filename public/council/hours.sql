-- hours: by strand, children with a provision for it whose hours are known, and those hours a year (whole, half up).
-- Hold hours back with their children, where two of them have nearly all, and where two strands differ by few children.
-- These are counts before anything is held back: for whoever counts, never to be shown on as they are. What leaves the room is the
-- app’s own view of the same files, under Many schools, which holds back small numbers and what would tell them. bigger.html says why.
-- After load.sql. of_key, row_key and column_key are words of the app; a cell that is not listed is 0.

WITH known AS (
  SELECT s.strand, p.school, p.child, p.hours
  FROM provision p
  JOIN strand s ON s.framework = p.framework AND s.strand = p.strand
  WHERE p.back = 0 AND p.hours IS NOT NULL
),
helped_child AS (
  SELECT DISTINCT k.strand, k.school, k.child
  FROM known k
)
SELECT '' AS of_key, h.strand AS row_key, 'children' AS column_key, COUNT(*) AS n
FROM helped_child h
GROUP BY h.strand
UNION ALL
SELECT '' AS of_key, k.strand AS row_key, 'hours' AS column_key, CAST(FLOOR(SUM(k.hours) + 0.5) AS BIGINT) AS n
FROM known k
GROUP BY k.strand
ORDER BY row_key, column_key;
