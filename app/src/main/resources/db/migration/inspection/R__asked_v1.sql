-- Which campaigns asked which units, as modules above may read them. What a unit asked of itself is not among them.
create or replace view inspection.asked_v1 as
select a.unit, c.campaign, c.issuer, c.title, c.checklist, c.issued_on
from inspection.assessment a
join inspection.campaign c on c.campaign = a.campaign
where c.issuer <> a.unit;
