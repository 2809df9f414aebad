-- levels: children by strand and mark at the latest review; - also without one.
-- These are counts before anything is held back. Under 5 (or your own higher limit) never show them: put a mark in place of every
-- count from 1 to 4, then of one more in its row and its column, so that nobody can work it out. bigger.html says how.
-- After load.sql. of_key, row_key and column_key are words of the app; a cell that is not listed is 0.

SELECT '' AS of_key, g.strand AS row_key, g.sign_now AS column_key, COUNT(*) AS n
FROM rating g
GROUP BY g.strand, g.sign_now
ORDER BY row_key, column_key;
