-- Tasks that a unit has not answered yet, as modules above may read them. Answered or given back is what its entry says.
create or replace view assignment.due_v1 as
select s.share, s.unit, d.due_on, coalesce(a.text ->> 'title', '') as title
from assignment.share s
join assignment.dispatch d on d.dispatch = s.dispatch
join transparency.record_v1 a on a.record_id = s.dispatch
cross join lateral (
    select r.type, r.facts
    from transparency.record_v1 r
    where r.record_id = s.entry or r.first_record = s.entry and r.first_record <> r.record_id
    order by r.record_id desc
    limit 1) e
where e.type <> 'task.withdrawn'
  and e.facts ->> 'done_on' is null;
