-- What modules above may read of the store of facts. log_index is null while the record waits for its seal. The drill mark
-- is the first version's, which holds for all of them; the register's version is the record's own. A text field that holds
-- nothing is kept as null, since its absence is committed to; whoever reads the view finds no such field.
create or replace view transparency.record_v1 as
select
    r.record_id,
    r.unit,
    r.type,
    r.source,
    r.happened_on,
    r.recorded_at,
    r.role,
    convert_from(r.facts, 'UTF8')::jsonb as facts,
    jsonb_strip_nulls(convert_from(r.text, 'UTF8')::jsonb) as text,
    r.target,
    r.first_record,
    f.drill,
    l.log_index,
    l.useq,
    r.register as register_version
from transparency.record r
left join transparency.leaf l on l.record_id = r.record_id
left join transparency.record f on f.record_id = r.first_record;
