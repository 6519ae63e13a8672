-- What is due of incidents, risks, claims and questions, as modules above may read it. Asked for single units, it reads their entries alone.
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
where h.source = 'incident' and h.acknowledged is null
  and not exists (
    select 1 from transparency.record_v1 w
    where w.first_record = h.subject and w.first_record <> w.record_id
      and w.type = 'incident.withdrawn')
union all
-- A claim is due where it is worked on: in its own unit, or with the superior that took it over. One that was joined is
-- answered by another.
select 'answer-claim', 'unit', i.entry, i.unit, false, '/claims/' || i.entry, array[i.title],
    (i.facts ->> 'due_on')::date
from (
    select distinct on (r.unit, r.first_record) r.unit, r.first_record as entry, r.type, r.facts,
        coalesce(r.text ->> 'claim', '') as title
    from transparency.record_v1 r
    where r.source = 'claim'
    order by r.unit, r.first_record, r.record_id desc) i
left join correction.claim c on c.claim = i.entry
where i.type <> 'claim.withdrawn'
  and i.facts ->> 'answered_on' is null
  and c.main is null
  and (c.holder is null or c.holder = i.unit)
union all
select 'answer-claim', 'unit', c.claim, c.holder, false, '/claims/' || c.claim, array[coalesce(i.text ->> 'claim', '')],
    (i.facts ->> 'due_on')::date
from correction.claim c
cross join lateral (
    select r.type, r.facts, r.text
    from transparency.record_v1 r
    where r.record_id = c.claim or r.first_record = c.claim and r.first_record <> r.record_id
    order by r.record_id desc
    limit 1) i
where c.holder <> c.unit and c.main is null
  and i.type <> 'claim.withdrawn'
  and i.facts ->> 'answered_on' is null
union all
-- What its level demands goes up by this day, unless it is answered or has gone up already.
select 'escalate-claim', 'unit', c.claim, c.holder, false, '/claims/' || c.claim, array[coalesce(i.text ->> 'claim', '')],
    c.escalate_on
from correction.claim c
cross join lateral (
    select r.type, r.facts, r.text
    from transparency.record_v1 r
    where r.record_id = c.claim or r.first_record = c.claim and r.first_record <> r.record_id
    order by r.record_id desc
    limit 1) i
where c.escalate_on is not null and c.main is null
  and i.type <> 'claim.withdrawn'
  and i.facts ->> 'answered_on' is null
  and not exists (select 1 from correction.handed_up h where h.source = 'claim' and h.subject = c.claim)
union all
-- A level that came with the ledger binds like one that was found here: so many hours after the claim came, or after the
-- end of that day where the minute isn't known (ClaimTold says the same).
select 'escalate-claim', 'unit', i.entry, i.unit, false, '/claims/' || i.entry, array[i.title],
    (coalesce(
        case when i.facts ->> 'received_at' like '%T%' then (i.facts ->> 'received_at')::timestamp end,
        (i.happened_on + 1)::timestamp) + make_interval(hours => h.hours))::date
from (
    select distinct on (r.unit, r.first_record) r.unit, r.first_record as entry, r.type, r.facts, r.happened_on,
        coalesce(r.text ->> 'claim', '') as title
    from transparency.record_v1 r
    where r.source = 'claim'
    order by r.unit, r.first_record, r.record_id desc) i
join correction.hours_to_escalate h on h.level = i.facts ->> 'level'
left join correction.claim c on c.claim = i.entry
where i.type <> 'claim.withdrawn'
  and i.facts ->> 'answered_on' is null
  and i.facts ->> 'escalated_on' is null
  and c.level is null and c.main is null
  and (c.holder is null or c.holder = i.unit)
  and not exists (select 1 from correction.handed_up s where s.source = 'claim' and s.subject = i.entry)
union all
select 'acknowledge-claim', 'superior', h.record_id, h.superior, h.drill, '/claims/' || h.subject,
    array[coalesce(s.text ->> 'claim', ''), u.name],
    left(s.facts ->> 'due_at', 10)::date
from correction.handed_up h
join transparency.record_v1 s on s.record_id = h.record_id
join organisation.unit_v1 u on u.code = h.unit
where h.source = 'claim' and h.acknowledged is null
  and not exists (
    select 1 from transparency.record_v1 w
    where w.first_record = h.subject and w.first_record <> w.record_id
      and w.type = 'claim.withdrawn')
union all
-- Until somebody has given it a subject there is nothing to call a question by: the resident's words go nowhere else. One
-- whose entry was withdrawn before it was answered waits again.
select 'accept-question', 'unit', q.question, q.unit, false, '/questions/' || q.question, array['']::text[], q.due_on
from correction.question q
left join lateral (
    select r.facts ->> 'answered_on' as answered_on
    from transparency.record_v1 r
    where (r.record_id = q.entry or r.first_record = q.entry and r.first_record <> r.record_id)
      and r.type <> 'question.withdrawn'
    order by r.record_id desc
    limit 1) e on q.state = 'accepted'
where q.state = 'waiting'
   or q.state = 'accepted' and e.answered_on is null and exists (
    select 1 from transparency.record_v1 w
    where w.first_record = q.entry and w.first_record <> w.record_id
      and w.type = 'question.withdrawn')
union all
select 'answer-question', 'unit', i.entry, i.unit, false,
    coalesce('/questions/' || q.question, '/ledger/' || i.entry), array[i.title],
    (i.facts ->> 'due_on')::date
from (
    select distinct on (r.unit, r.first_record) r.unit, r.first_record as entry, r.type, r.facts,
        coalesce(r.text ->> 'title', '') as title
    from transparency.record_v1 r
    where r.source = 'question'
    order by r.unit, r.first_record, r.record_id desc) i
left join correction.question q on q.entry = i.entry
where i.type <> 'question.withdrawn'
  and i.facts ->> 'answered_on' is null;
