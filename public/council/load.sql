-- Valuing SEND: one table for the lines of many schools, and the views that the tables beside this file are counted from.
-- Run this, then load the lines into council_line, then run check.sql: bigger.html says how, and what differs by engine.
-- Where an engine takes one view at a time, as SQL Server does, put its separator (GO) between the statements.

CREATE TABLE council_line (
  line VARCHAR(20) NOT NULL,
  school VARCHAR(200) NOT NULL,
  made_at VARCHAR(24) NOT NULL,
  made_on VARCHAR(10),
  name VARCHAR(800),
  recipient VARCHAR(800),
  children VARCHAR(10),
  framework VARCHAR(1000),
  n INTEGER,
  strand VARCHAR(40),
  domain VARCHAR(40),
  over_from INTEGER,
  child VARCHAR(200),
  back INTEGER,
  school_year_now INTEGER,
  status VARCHAR(10),
  type VARCHAR(10),
  type2 VARCHAR(10),
  due VARCHAR(10),
  month VARCHAR(7),
  kind VARCHAR(40),
  school_year INTEGER,
  setting VARCHAR(40),
  marks VARCHAR(4000),
  layer VARCHAR(200),
  layer_pack VARCHAR(200),
  layer_rank INTEGER,
  decision VARCHAR(20),
  decision_time VARCHAR(10),
  hours NUMERIC(18, 6),
  pence BIGINT,
  helped VARCHAR(10)
);

-- One row for each school: the file that was made last counts, and nothing of an older one.
-- recipient: small letters, one kind of dash and apostrophe, so that a name typed in two ways is one.
CREATE VIEW school AS
SELECT l.school, l.made_at, l.made_on, l.name, l.recipient, l.children, l.framework
FROM council_line l
JOIN (SELECT o.school, MAX(o.made_at) AS made_at FROM council_line o WHERE o.line = 'school' GROUP BY o.school) f
  ON f.school = l.school AND f.made_at = l.made_at
WHERE l.line = 'school';

-- One row for each strand; its mark is the n-th sign of a review's marks.
CREATE VIEW strand AS
SELECT DISTINCT l.framework, l.n, l.strand, l.domain, l.over_from
FROM council_line l
JOIN school f ON f.school = l.school AND f.made_at = l.made_at
WHERE l.line = 'strand';

-- One row for each review, and one for each child without any (back = 0, month is null). back = 0 is the latest.
-- band: by the National Curriculum year when the file was made.
CREATE VIEW review AS
SELECT l.school, l.child, l.back, f.made_on, l.month, l.kind, l.school_year_now, l.school_year, l.status, l.type, l.type2,
  l.setting, l.framework, l.marks, l.layer, l.layer_pack, l.layer_rank, l.decision, l.decision_time, l.due,
  CASE WHEN l.school_year_now < 1 THEN 'early' WHEN l.school_year_now < 7 THEN 'primary'
    WHEN l.school_year_now < 12 THEN 'secondary' ELSE 'post16' END AS band
FROM council_line l
JOIN school f ON f.school = l.school AND f.made_at = l.made_at
WHERE l.line = 'review';

-- One row for each provision of a review and strand it is for. Never add up hours or pence over strands: a provision for two stands twice.
CREATE VIEW provision AS
SELECT l.school, l.child, l.back, l.n, l.strand, f.framework, l.hours, l.pence, l.helped
FROM council_line l
JOIN school f ON f.school = l.school AND f.made_at = l.made_at
WHERE l.line = 'provision';

-- One row for each child and strand: its mark at the latest review and at the one before. '-' where there is no review.
-- A level is 0 to 4; '?' not assessed, 'x' does not apply and '-' cannot be read are none, and are never a 0.
CREATE VIEW rating AS
WITH signs AS (
  SELECT r.school, r.child, s.strand, s.domain, s.over_from,
    CASE WHEN b.child IS NULL THEN 0 ELSE 1 END AS has_pair,
    COALESCE(NULLIF(SUBSTRING(r.marks, s.n, 1), ''), '-') AS sign_now,
    COALESCE(NULLIF(SUBSTRING(b.marks, s.n, 1), ''), '-') AS sign_before
  FROM review r
  JOIN strand s ON s.framework = r.framework
  LEFT JOIN review b ON b.school = r.school AND b.child = r.child AND b.back = 1
  WHERE r.back = 0
)
SELECT g.school, g.child, g.strand, g.domain, g.over_from, g.has_pair, g.sign_now, g.sign_before,
  CASE g.sign_now WHEN '0' THEN 0 WHEN '1' THEN 1 WHEN '2' THEN 2 WHEN '3' THEN 3 WHEN '4' THEN 4 END AS level_now,
  CASE g.sign_before WHEN '0' THEN 0 WHEN '1' THEN 1 WHEN '2' THEN 2 WHEN '3' THEN 3 WHEN '4' THEN 4 END AS level_before
FROM signs g;
