-- change: children by strand and what happened from the review before the latest. More and less help stand side by side.
-- These are counts before anything is held back: for whoever counts, never to be shown on as they are. What leaves the room is the
-- app’s own view of the same files, under Many schools, which holds back small numbers and what would tell them. bigger.html says why.
-- After load.sql. of_key, row_key and column_key are words of the app; a cell that is not listed is 0.

WITH cell AS (
  SELECT g.strand AS row_key,
    CASE
      WHEN g.has_pair = 0 THEN 'noPair'
      WHEN g.sign_before = '-' OR g.sign_now = '-' THEN 'apart'
      WHEN g.level_before IS NULL AND g.level_now IS NULL THEN 'apart'
      WHEN g.level_before IS NULL THEN 'newlyRated'
      WHEN g.level_now IS NULL THEN 'noLongerRated'
      WHEN g.level_now > g.level_before THEN 'more'
      WHEN g.level_now < g.level_before THEN 'less'
      ELSE 'same'
    END AS column_key
  FROM rating g
)
SELECT '' AS of_key, c.row_key, c.column_key, COUNT(*) AS n
FROM cell c
GROUP BY c.row_key, c.column_key
ORDER BY c.row_key, c.column_key;
