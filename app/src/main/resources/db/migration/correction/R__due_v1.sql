-- What is due of incidents and risks, as modules above may read it. Asked for single units, it reads their entries alone.
-- side: whether the unit itself has to act, or the unit acts as a superior.
create or replace view correction.due_v1 as
select 'report-incident' as kind, 'unit' as side, i.entry as subject, i.unit, i.drill, '/incidents/' || i.entry as path,
    array[i.title] as title_arguments, left(i.facts ->> 'report_due', 10)::date as due_on
from (
    select distinct on (r.unit, r.first_record) r.unit, r.first_record as entry, r.type, r.drill, r.facts,
        coalesce(r.text ->> 'title', '') as title
    from transparency.record_v1 r
    where r.source = 'incident'
    order by r.unit, r.first_record, r.record_id desc) i
where i.type <> 'incident.withdrawn'
  and i.facts ->> 'report_due' is not null
  and coalesce(i.facts ->> 'reported_at', i.facts ->> 'reported_on') is null
union all
-- What had to be reported up is looked back at within thirty days after it was closed (IncidentViews says the same).
select 'review-incident', 'unit', i.entry, i.unit, i.drill, '/incidents/' || i.entry, array[i.title],
    (i.facts ->> 'closed_on')::date + 30
from (
    select distinct on (r.unit, r.first_record) r.unit, r.first_record as entry, r.type, r.drill, r.facts,
        coalesce(r.text ->> 'title', '') as title
    from transparency.record_v1 r
    where r.source = 'incident'
    order by r.unit, r.first_record, r.record_id desc) i
where i.type <> 'incident.withdrawn'
  and i.facts ->> 'closed_on' is not null
  and i.facts ->> 'reviewed_on' is null
  and i.facts ->> 'report_due' is not null
union all
select 'review-risk', 'unit', i.entry, i.unit, i.drill, '/risks/' || i.entry, array[i.title],
    (i.facts ->> 'review_on')::date
from (
    select distinct on (r.unit, r.first_record) r.unit, r.first_record as entry, r.type, r.drill, r.facts,
        coalesce(r.text ->> 'title', '') as title
    from transparency.record_v1 r
    where r.source = 'risk'
    order by r.unit, r.first_record, r.record_id desc) i
where i.type <> 'risk.withdrawn' and not i.drill
  and i.facts ->> 'review_on' is not null
  and i.facts ->> 'closed_on' is null
union all
select 'acknowledge-incident', 'superior', h.record_id, h.superior, h.drill, '/incidents/' || h.subject,
    array[coalesce(s.text ->> 'title', ''), u.name],
    left(s.facts ->> 'due_at', 10)::date
from correction.handed_up h
join transparency.record_v1 s on s.record_id = h.record_id
join organisation.unit_v1 u on u.code = h.unit
where h.source = 'incident' and h.acknowledged is null;
