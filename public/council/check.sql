-- Run this after load.sql and before any table: it must give no row. Each row names what would be counted wrongly.

-- A school or a child that stands twice: a file was loaded twice, or two that differ were made at one instant. Keep one of them.
SELECT 'twice' AS problem, t.school AS what, COUNT(*) AS n
FROM (
  SELECT s.school
  FROM school s
  GROUP BY s.school
  HAVING COUNT(*) > 1
  UNION ALL
  SELECT r.school
  FROM review r
  GROUP BY r.school, r.child, r.back
  HAVING COUNT(*) > 1
) t
GROUP BY t.school
UNION ALL
-- Files for several recipients: the pseudonyms of one say nothing beside those of another, and a school would count twice.
SELECT 'recipients' AS problem, MIN(s.recipient) AS what, COUNT(DISTINCT s.recipient) AS n
FROM school s
HAVING COUNT(DISTINCT s.recipient) > 1
UNION ALL
-- Several frameworks or editions: their strands cannot be set beside each other.
SELECT 'frameworks' AS problem, MIN(s.framework) AS what, COUNT(DISTINCT s.framework) AS n
FROM school s
HAVING COUNT(DISTINCT s.framework) > 1
UNION ALL
-- Schools that give different strands, or another order or level to act from, to one framework and edition: a mark would be read as
-- that of another strand, or count twice.
SELECT 'strands' AS problem, d.framework AS what, COUNT(*) AS n
FROM (
  SELECT s.framework
  FROM strand s
  GROUP BY s.framework, s.n
  HAVING COUNT(*) > 1
  UNION ALL
  SELECT s.framework
  FROM strand s
  GROUP BY s.framework, s.strand
  HAVING COUNT(*) > 1
  UNION ALL
  SELECT c.framework
  FROM (
    SELECT f.school, f.framework, COUNT(DISTINCT l.n) AS strands
    FROM school f
    LEFT JOIN council_line l ON l.school = f.school AND l.made_at = f.made_at AND l.line = 'strand'
    GROUP BY f.school, f.framework
  ) c
  GROUP BY c.framework
  HAVING MIN(c.strands) < MAX(c.strands)
) d
GROUP BY d.framework;
