-- Returns that wait until their addressees have read them, and which of these have. The superior is the unit's in the
-- tree of the period.
create or replace view reporting.to_take_v1 as
select f.unit, m.parent as superior, p.period_id, p.return_id, p.period, p.due_on, v.recorded_at as filed_at,
    exists (
        select 1
        from transparency.record_v1 took
        where took.target = v.record_id
          and took.source = 'return.taken'
          and coalesce(took.facts->>'addressee', 'superior') = 'superior') as taken_by_superior,
    exists (
        select 1
        from transparency.record_v1 took
        where took.target = v.record_id
          and took.source = 'return.taken'
          and took.facts->>'addressee' = 'government') as taken_by_government
from reporting.filed f
join reporting.period p on p.period_id = f.period_id
join reporting.member m on m.roster = p.roster and m.code = f.unit
join transparency.record_v1 v on v.log_index = f.log_index
where f.waiting;
