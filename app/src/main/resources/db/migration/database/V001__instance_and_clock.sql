-- What this database is, once for all: its log's origin decides whether its clock may be moved.
create table database.instance (
    one boolean primary key default true check (one),
    origin text,
    demo boolean not null generated always as (coalesce(split_part(origin, '/', 1) like '%.invalid', false)) stored,
    clock_offset interval not null default interval '0',
    constraint true_clock_outside_demo
        check (clock_offset = interval '0' or coalesce(split_part(origin, '/', 1) like '%.invalid', false))
);
insert into database.instance default values;
revoke insert, update, delete, truncate on database.instance from ${app};

-- The time that dates records: milliseconds, because leaves carry no more.
create function database.now_ms() returns timestamptz
language sql volatile security definer set search_path = pg_catalog
as $$
select date_trunc('milliseconds', clock_timestamp() + clock_offset) from database.instance
$$;

-- Named once, by transparency, when the log is founded. Another name later is refused.
create function database.found(new_origin text) returns void
language plpgsql security definer set search_path = pg_catalog
as $$
declare
    known text := (select origin from database.instance);
begin
    if known is null then
        update database.instance set origin = new_origin;
    elsif known <> new_origin then
        raise exception 'this database belongs to the log %, not to %', known, new_origin;
    end if;
end
$$;

create function database.simulate(at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if not (select demo from database.instance) then
        raise exception 'the clock can be simulated only where the log''s origin is under .invalid';
    end if;
    update database.instance set clock_offset = at - clock_timestamp();
end
$$;

create function database.end_simulation() returns void
language sql security definer set search_path = pg_catalog
as $$
update database.instance set clock_offset = interval '0'
$$;
