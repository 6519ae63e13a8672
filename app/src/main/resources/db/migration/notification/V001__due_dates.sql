-- What somebody has to do by a day. Nothing here is a record: the table follows what happens in other modules and can be
-- made anew from there.
create table notification.due_date (
    kind text collate "C" not null,
    -- Id of the finding, assessment or return.
    subject bigint not null,
    unit text collate "C" not null,
    roles text[] not null check (cardinality(roles) > 0),
    path text not null,
    title_key text not null,
    title_arguments text[] not null,
    due_on date not null,
    done_at timestamptz,
    primary key (kind, subject, unit)
);
create index due_date_open on notification.due_date (unit, due_on) where done_at is null;
