-- What superiors do with returns, folded from the log like everything else here.

-- Filed, and the superior is still to take it.
alter table reporting.filed add column waiting boolean not null default false;

-- Sent back by the superior and not filed since: the return counts as filed no longer.
create table reporting.sent_back (
    period_id integer not null,
    unit text collate "C" not null,
    log_index bigint not null,
    primary key (period_id, unit)
);

-- The newest reason registered for a return that is missing.
create table reporting.note (
    period_id integer not null,
    unit text collate "C" not null,
    log_index bigint not null,
    primary key (period_id, unit)
);

alter table reporting.rollup
    add column waiting integer not null default 0 check (waiting >= 0),
    add column sent_back integer not null default 0 check (sent_back >= 0),
    add check (waiting <= filed),
    add check (filed + sent_back <= expected);

-- Pages of who is missing go on after a unit's place.
create index member_by_place on reporting.member (roster, place) where owes;

-- The fold begins anew: what was filed with an explanation before today waits as well.
truncate reporting.filed, reporting.amount;
update reporting.rollup set filed = 0, on_time = 0, nil = 0, contradicted = 0;
update reporting.cursor set size = 0;
