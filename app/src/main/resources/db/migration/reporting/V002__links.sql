-- Links that file one nil return each. Digests only: a copy of the database files nothing.
create table reporting.link (
    link_id bigint generated always as identity primary key,
    digest bytea not null unique check (length(digest) = 32),
    unit text collate "C" not null,
    return_id text not null,
    period text not null,
    last_day date not null,
    made_at timestamptz not null default database.now_ms(),
    -- The account; 0: at the console, or a reminder.
    made_by bigint not null,
    voided_at timestamptz
);
create index link_by_return on reporting.link (unit, return_id, period);
create index link_by_last_day on reporting.link (last_day);
revoke truncate on reporting.link from ${app};
