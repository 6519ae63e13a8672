-- Who came in, who was refused, and what was taken out: no contents, and nobody's last visit.
create table access.line (
    line bigint generated always as identity primary key,
    at timestamptz not null default now(),
    kind text not null check (kind in
        ('sign-in', 'sign-out', 'refused', 'throttled', 'denied', 'evidence', 'bundle', 'export', 'look-up')),
    -- Null: nobody's, as of a login that does not exist.
    account bigint,
    -- The address that was asked for; of a look-up, whose lines they were and the reason.
    subject text not null check (length(subject) <= 300)
);
create index line_of_account on access.line (account, line desc);
create index line_by_time on access.line (at);

-- The days that are over, as they were sealed.
create table access.day (
    day date primary key,
    record_id bigint not null unique
);

revoke update, delete, truncate on access.line from ${app};
revoke update, delete, truncate on access.day from ${app};

-- What a day's lines were, and what was done to accounts on it: a digest of each, whatever order they are read in.
create function access.digest_of(since timestamptz, until timestamptz)
returns table (lines bigint, lines_digest text, acts bigint, acts_digest text)
language sql stable
set search_path = ''
as $$
    select
        (select count(*) from access.line where at >= since and at < until),
        (select encode(sha256(convert_to(coalesce(string_agg(
                json_build_array(line, extract(epoch from at), kind, account, subject)::text, E'\n' order by line), ''), 'UTF8')), 'hex')
            from access.line where at >= since and at < until),
        (select count(*) from accounts.act_v1 where at >= since and at < until),
        (select encode(sha256(convert_to(coalesce(string_agg(act, E'\n' order by id), ''), 'UTF8')), 'hex')
            from accounts.act_v1 where at >= since and at < until)
$$;

-- The only way to take lines out: of days that are sealed, and never before half a year has passed.
create function access.forget(keep integer, zone text)
returns bigint
language sql
security definer
set search_path = ''
as $$
    with gone as (
        delete from access.line
        where at < now() - make_interval(days => greatest(keep, 184))
            and (at at time zone zone)::date in (select day from access.day)
        returning 1)
    select count(*) from gone
$$;
revoke execute on function access.forget(integer, text) from public;
grant execute on function access.forget(integer, text) to ${app};
