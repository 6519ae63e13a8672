-- Which returns were owed by which units, as frozen when their periods opened; parent is the superior of then. Meant to be asked
-- about some units, not about all.
create or replace view reporting.asked_v1 as
select m.code as unit, m.parent, p.return_id, p.period, p.due_on
from reporting.period p
join reporting.member m on m.roster = p.roster
where m.owes;
