-- What a recount reads, made of what is sealed below a checkpoint: the leaves' own bytes, the facts that they commit to, the
-- sealed sets and the published documents. No column that the product derives from them is looked at. ${size}: the checkpoint's.
drop schema if exists recount cascade;
create schema recount;

-- A value as docs/spec/rules.md compares it.
create function recount.is_number(value text) returns boolean language sql immutable as $$
    select value ~ '^[0-9]+(\.[0-9]+)?$'
$$;

-- The day of a day or of a local time; null: it is neither.
create function recount.day(value text) returns date language sql immutable as $$
    select case
        when value ~ '^\d{4}-\d{2}-\d{2}(T[0-9:]+)?$' and pg_input_is_valid(left(value, 10), 'date')
        then left(value, 10)::date
    end
$$;

-- Below, at or above 0 as the first is less, equal or more. Two days, and two times of one length, are in their letters' order.
create function recount.compare(one text, other text) returns integer language sql immutable as $$
    select case
        when recount.is_number(one) and recount.is_number(other) then sign(one::numeric - other::numeric)::integer
        when recount.day(one) is not null and recount.day(other) is not null and length(one) <> length(other)
        then recount.day(one) - recount.day(other)
        when one collate "C" < other collate "C" then -1
        when one collate "C" > other collate "C" then 1
        else 0
    end
$$;

-- A field's values: what is true or false has none.
create function recount.vals(facts jsonb, field text) returns text[] language sql immutable as $$
    select case jsonb_typeof(facts -> field)
        when 'string' then array[facts ->> field]
        when 'array' then array(
            select value from jsonb_array_elements_text(facts -> field) with ordinality as e (value, n) order by n)
        else '{}'
    end
$$;

create function recount.present(facts jsonb, field text) returns boolean language sql immutable as $$
    select coalesce(facts -> field <> 'false'::jsonb, false)
$$;

-- The first of a field's values that is a day from one to another.
create function recount.within(facts jsonb, field text, one date, other date) returns date language sql immutable as $$
    select recount.day(value)
    from unnest(recount.vals(facts, field)) with ordinality as e (value, n)
    where recount.day(value) between one and other
    order by n
    limit 1
$$;

-- The rows of a sealed set, each with its length in two bytes before it.
create function recount.set_rows(sealing bigint) returns setof jsonb language plpgsql as $$
declare
    chunk bytea;
    place integer;
    size integer;
begin
    for chunk in select rows from transparency.set_chunk where record_id = sealing order by position loop
        place := 0;
        while place < octet_length(chunk) loop
            size := get_byte(chunk, place) * 256 + get_byte(chunk, place + 1);
            return next convert_from(substring(chunk from place + 3 for size), 'UTF8')::jsonb;
            place := place + 2 + size;
        end loop;
    end loop;
end
$$;

create table recount.leaf as
select l.log_index, l.record_id,
       sealed ->> 'unit' as unit,
       sealed ->> 'type' as type,
       (sealed ->> 'happened_on')::date as happened_on,
       ((sealed ->> 'recorded_at')::timestamptz at time zone 'Asia/Shanghai')::date as recorded_on,
       (sealed -> 'drill')::boolean as drill,
       (sealed -> 'target' ->> 'index')::bigint as target,
       convert_from(r.facts, 'UTF8')::jsonb || jsonb_build_object('happened_on', sealed ->> 'happened_on') as facts,
       sha256(convert_to(log.origin || '/commit/v1', 'UTF8') || '\x00'::bytea || r.facts_salt || r.facts)
           = decode(sealed ->> 'facts', 'hex') as committed
from transparency.leaf l
join transparency.record r using (record_id)
cross join transparency.log log
cross join lateral (select convert_from(l.bytes, 'UTF8')::jsonb as sealed) leaf
where l.log_index < ${size};
alter table recount.leaf add primary key (log_index);
create index on recount.leaf (target);

-- Published documents: of one id and version the first publication counts.
create table recount.published as
select type, facts ->> 'id' as id, min(log_index) as log_index, convert_from(p.bytes, 'UTF8')::jsonb as document
from recount.leaf
join transparency.published p on p.digest = decode(facts ->> 'sha256', 'hex')
where type in ('register.published', 'rules.published')
group by type, facts ->> 'id', p.digest;

create table recount.register as
select distinct on (id) id, document ->> 'closed_by' as closed_by
from recount.published
where type = 'register.published'
order by id, log_index desc;

create table recount.setting as
select rule ->> 'name' as name, rule ->> 'value' as value, log_index, place,
       daterange((rule ->> 'from')::date, (rule ->> 'to')::date, '[]') as days
from recount.published
cross join lateral jsonb_array_elements(document -> 'rules') with ordinality as e (rule, place)
where type = 'rules.published' and rule ->> 'class' is null;

-- The latest version of each entry and return, and each leaf of another type: withdrawn ones are out.
create table recount.fact as
with recursive version (first, log_index) as (
    select log_index, log_index
    from recount.leaf
    where target is null or not type ~ '\.(amended|withdrawn)$' and type not in ('return.filed', 'return.sent_back')
    union all
    select version.first, leaf.log_index
    from version
    join recount.leaf on leaf.target = version.log_index
    where leaf.type ~ '\.(amended|withdrawn)$' or leaf.type in ('return.filed', 'return.sent_back')
),
newest as (
    select distinct on (first) first, log_index
    from version
    order by first, log_index desc
)
select n.log_index, n.happened_on, n.recorded_on, n.facts, f.unit, f.drill,
       f.recorded_on as first_recorded_on,
       regexp_replace(f.type, '\.entered$', '') as source,
       recount.day(n.facts ->> register.closed_by) as closed_on
from newest
join recount.leaf f on f.log_index = newest.first
join recount.leaf n on n.log_index = newest.log_index
left join recount.register on f.type = register.id || '.entered'
where not n.type ~ '\.withdrawn$' and n.type <> 'return.sent_back';
create index on recount.fact (source, unit);

-- Where units stood, by the newest sealed tree.
create table recount.place as
select row ->> 0 as parent, row ->> 1 as code, row ->> 3 as kind,
       daterange((row ->> 4)::date, (row ->> 5)::date) as days
from (select record_id from recount.leaf where type = 'units.changed' order by log_index desc limit 1) newest
cross join lateral recount.set_rows(record_id) row;

create table recount.period as
select log_index, record_id, facts ->> 'return' as return, facts ->> 'period' as code, due.*,
       recount.vals(facts, 'about') as about
from recount.leaf
cross join lateral (
    select (facts ->> 'first_day')::date as first_day, (facts ->> 'last_day')::date as last_day,
           (facts ->> 'due_on')::date as due_on, (facts ->> 'tree_on')::date as tree_on) due
where type = 'period.opened';

create table recount.owing as
select period.log_index as period, row ->> 0 as unit, row ->> 1 as state
from recount.period
cross join lateral recount.set_rows(record_id) row;

analyze recount.fact;
analyze recount.place;
analyze recount.owing;
