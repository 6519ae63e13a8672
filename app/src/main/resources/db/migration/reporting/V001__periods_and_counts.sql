-- Who owed a return, as frozen when a period opened, with the tree as it stood then: later changes of the tree reach no
-- past period. Periods that open on the same tree with the same exemptions share a roster.
create table reporting.roster (
    roster integer generated always as identity primary key,
    return_id text not null,
    -- The record of the newest units.changed.
    structure bigint not null,
    taken_on date not null,
    -- The exemptions that held, as one text.
    exemptions text not null
);

create table reporting.member (
    roster integer not null references reporting.roster,
    code text collate "C" not null,
    parent text collate "C" not null,
    name text not null,
    kind text not null,
    -- Pre-order numbers of the tree: what stands below a unit has the places after its own, up to last.
    place integer not null,
    last integer not null check (last >= place),
    owes boolean not null,
    -- Why it needn't file although units of its kind owe; null: it owes, or its kind doesn't.
    exempt text check (exempt is null or not owes),
    -- How many of the subtree owe, itself included.
    owing integer not null check (owing >= 0),
    primary key (roster, code)
);
create index member_children on reporting.member (roster, parent);
create index member_owing on reporting.member (roster, kind, place) where owes;

create table reporting.period (
    period_id integer generated always as identity primary key,
    return_id text not null,
    period text not null,
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    due_on date not null,
    opened_late boolean not null,
    roster integer not null references reporting.roster,
    record_id bigint not null unique,
    unique (return_id, period)
);

revoke update, delete, truncate on reporting.roster, reporting.member, reporting.period from ${app};

-- From here on everything is folded from the log and can be thrown away. No foreign keys: they would double the time in
-- which a country's counts are made anew, and fsck recounts every row.

-- The return of a unit that holds for a period.
create table reporting.filed (
    period_id integer not null,
    unit text collate "C" not null,
    log_index bigint not null,
    on_time boolean not null,
    nil boolean not null,
    explained boolean not null,
    contradicted boolean not null check (not contradicted or nil and not explained),
    primary key (period_id, unit)
);

-- Counts of a subtree, for units that have others below; of a unit without any, filed and member say the same.
create table reporting.rollup (
    unit text collate "C" not null,
    period_id integer not null,
    expected integer not null,
    filed integer not null,
    on_time integer not null,
    nil integer not null,
    contradicted integer not null,
    primary key (unit, period_id),
    check (filed between 0 and expected),
    check (on_time between 0 and filed),
    check (nil between 0 and filed),
    check (contradicted between 0 and nil)
) with (fillfactor = 70);

-- Numbers of returns that weren't nil.
create table reporting.amount (
    period_id integer not null,
    field text not null,
    unit text collate "C" not null,
    value numeric not null,
    primary key (period_id, field, unit)
);

-- How far the log is folded.
create table reporting.cursor (
    one boolean primary key default true check (one),
    size bigint not null check (size >= 0)
);
insert into reporting.cursor (size) values (0);

-- Attempts that named themselves, kept for seven days: the same again files nothing more.
create table reporting.attempt (
    account bigint not null,
    idempotency_key text not null,
    digest bytea not null check (length(digest) = 32),
    record_id bigint not null,
    made_at timestamptz not null default database.now_ms(),
    primary key (account, idempotency_key)
);
create index attempt_by_age on reporting.attempt (made_at);
revoke update, truncate on reporting.attempt from ${app};
