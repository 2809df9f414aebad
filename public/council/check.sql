-- Run this after load.sql and before any table: it must give no row. Each row names what would be counted wrongly.

-- A child who stands twice: a file was loaded twice, or a school made two on one day. Keep one of them.
SELECT 'twice' AS problem, r.school AS what, COUNT(*) AS n
FROM review r
WHERE r.back = 0
GROUP BY r.school, r.child
HAVING COUNT(*) > 1
UNION ALL
-- Files for several recipients: the pseudonyms of one say nothing beside those of another, and a school would count twice.
SELECT 'recipients' AS problem, MIN(s.recipient) AS what, COUNT(DISTINCT s.recipient) AS n
FROM school s
HAVING COUNT(DISTINCT s.recipient) > 1
UNION ALL
-- Several frameworks or editions: their strands cannot be set beside each other.
SELECT 'frameworks' AS problem, MIN(s.framework) AS what, COUNT(DISTINCT s.framework) AS n
FROM school s
HAVING COUNT(DISTINCT s.framework) > 1;
