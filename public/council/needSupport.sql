-- needSupport: need against support between the last two reviews. A child is in each cell that one of their strands is in, once: never add cells up.
-- These are counts before anything is held back: for whoever counts, never to be shown on as they are. What leaves the room is the
-- app’s own view of the same files, under Many schools, which holds back small numbers and what would tell them. bigger.html says why.
-- After load.sql. of_key, row_key and column_key are words of the app; a cell that is not listed is 0.

WITH support AS (
  SELECT r.school, r.child,
    CASE
      WHEN r.layer_pack = b.layer_pack AND r.layer_rank > b.layer_rank THEN 'more'
      WHEN r.layer_pack = b.layer_pack AND r.layer_rank < b.layer_rank THEN 'less'
      WHEN r.layer_pack = b.layer_pack AND r.layer_rank = b.layer_rank THEN 'same'
      ELSE 'unclear'
    END AS moved
  FROM review r
  JOIN review b ON b.school = r.school AND b.child = r.child AND b.back = 1
  WHERE r.back = 0
),
need AS (
  SELECT DISTINCT g.school, g.child,
    CASE WHEN g.level_now > g.level_before THEN 'more' WHEN g.level_now < g.level_before THEN 'less' ELSE 'same' END AS moved
  FROM rating g
  WHERE g.level_now IS NOT NULL AND g.level_before IS NOT NULL
)
SELECT '' AS of_key, d.moved AS row_key, s.moved AS column_key, COUNT(*) AS n
FROM need d
JOIN support s ON s.school = d.school AND s.child = d.child
GROUP BY d.moved, s.moved
ORDER BY row_key, column_key;
