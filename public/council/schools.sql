-- schools: children of each school, by year band.
-- These are counts before anything is held back: for whoever counts, never to be shown on as they are. What leaves the room is the
-- app’s own view of the same files, under Many schools, which holds back small numbers and what would tell them. bigger.html says why.
-- After load.sql. of_key, row_key and column_key are words of the app; a cell that is not listed is 0.

SELECT '' AS of_key, r.school AS row_key, r.band AS column_key, COUNT(*) AS n
FROM review r
WHERE r.back = 0
GROUP BY r.school, r.band
ORDER BY row_key, column_key;
