-- One row per hand-over to a superior; every column can be recounted from escalation.sent and escalation.acknowledged.
create table correction.handed_up (
    record_id bigint primary key,
    -- The register of what went up, and its entry.
    source text collate "C" not null,
    subject bigint not null,
    unit text collate "C" not null,
    superior text collate "C" not null,
    due_at timestamptz not null,
    drill boolean not null,
    acknowledged bigint unique,
    reply text collate "C" check (reply in ('taken-over', 'noted')),
    check ((acknowledged is null) = (reply is null)),
    unique (source, subject, unit)
);
create index handed_up_waiting on correction.handed_up (superior, due_at) where acknowledged is null;

revoke delete, truncate on correction.handed_up from ${app};
