-- What units owe and haven't filed, of the periods that have opened. A filing counts from the moment in which it is
-- recorded, sealed or not: whoever has just filed is not asked again. Meant to be asked about some units, not about all.
create or replace view reporting.owed_v1 as
select m.code as unit, p.period_id, p.return_id, p.period, p.due_on
from reporting.period p
join reporting.member m on m.roster = p.roster
where m.owes
  and not exists (
      select 1
      from transparency.record_v1 v
      where v.unit = m.code
        and v.source = 'return.filed'
        and v.happened_on = p.last_day
        and v.facts->>'return' = p.return_id
        and v.type not like '%.withdrawn'
        and v.type <> 'return.sent_back'
        and v.type <> 'return.sent_back'
        and not exists (
            select 1
            from transparency.record_v1 later
            where later.first_record = v.first_record
              and later.first_record <> later.record_id
              and later.record_id > v.record_id));
