-- areas: children of each school by whether a strand of an area (of_key, its domain) is over the line.
-- These are counts before anything is held back: for whoever counts, never to be shown on as they are. What leaves the room is the
-- app’s own view of the same files, under Many schools, which holds back small numbers and what would tell them. bigger.html says why.
-- After load.sql. of_key, row_key and column_key are words of the app; a cell that is not listed is 0.

WITH area AS (
  SELECT g.domain, g.school, g.child,
    MAX(CASE WHEN g.level_now >= g.over_from THEN 2 WHEN g.level_now IS NOT NULL THEN 1 ELSE 0 END) AS reached
  FROM rating g
  GROUP BY g.domain, g.school, g.child
),
cell AS (
  SELECT a.domain AS of_key, a.school AS row_key,
    CASE a.reached WHEN 2 THEN 'over' WHEN 1 THEN 'notOver' ELSE 'neither' END AS column_key
  FROM area a
)
SELECT c.of_key, c.row_key, c.column_key, COUNT(*) AS n
FROM cell c
GROUP BY c.of_key, c.row_key, c.column_key
ORDER BY c.of_key, c.row_key, c.column_key;
