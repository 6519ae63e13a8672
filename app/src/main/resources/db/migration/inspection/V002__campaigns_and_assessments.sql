-- A checklist that was sent to units. Its assessments are there from the first moment; figures follow.
create table inspection.campaign (
    campaign bigint generated always as identity primary key,
    title text not null check (title <> ''),
    basis text not null check (basis <> ''),
    plan text not null check (plan <> ''),
    checklist text not null,
    period text not null,
    scope text collate "C" not null,
    kinds text[] not null,
    due date not null,
    short_notice text not null,
    issuer text collate "C" not null,
    issued_on date not null,
    -- Which of the met items are looked at all the same: known to nobody outside the database before they are signed.
    seed bytea not null check (length(seed) = 32),
    state text not null check (state in ('computing', 'running', 'closed')),
    version integer not null default 1,
    changed_role text not null,
    changed_at timestamptz not null default now(),
    account bigint not null
);

create table inspection.assessment (
    assessment bigint generated always as identity primary key,
    -- Null: the unit opened it by itself.
    campaign bigint references inspection.campaign,
    unit text collate "C" not null,
    checklist text not null,
    period text not null,
    due date,
    state text not null
        check (state in ('computing', 'open', 'submitted', 'in-review', 'returned', 'accepted')),
    -- Size and time of the checkpoint that the figures were computed at; null: not yet.
    size bigint,
    computed_at timestamptz,
    total integer not null default 0,
    done integer not null default 0,
    prefilled integer not null default 0,
    -- Items that need a look and have no decision: zero of a signed one means that it can be accepted.
    waiting integer not null default 0,
    filing integer not null default 0,
    submitted_record bigint,
    returned_record bigint,
    accepted_record bigint,
    -- What was sealed with the acceptance, for lists; fsck holds it against the log.
    accepted_total integer,
    accepted_met integer,
    accepted_at timestamptz,
    version integer not null default 1,
    changed_role text not null,
    changed_at timestamptz not null default now(),
    account bigint not null,
    unique (campaign, unit),
    check ((state = 'accepted') = (accepted_record is not null)),
    check ((state = 'computing') = (size is null))
);
-- The queue of what is still to be computed: whoever takes the next one locks it, and a process that is killed lets go.
create index assessment_computing on inspection.assessment (campaign, assessment) where state = 'computing';
create index assessment_by_unit on inspection.assessment (unit, assessment desc);
create unique index assessment_unfinished
    on inspection.assessment (unit, checklist, period) where campaign is null and state <> 'accepted';

create table inspection.assessment_item (
    assessment bigint not null references inspection.assessment,
    position integer not null check (position >= 0),
    item text not null,
    -- Whether the checklist asks this kind of unit at all.
    asked boolean not null,
    kind text not null,
    result text not null,
    -- The item and its texts as in figures.json, without what the unit says; its SHA-256 is what a confirmation names.
    computed bytea not null,
    digest bytea not null check (length(digest) = 32),
    first_digest bytea not null,
    confirmed_digest bytea,
    accepted_digest bytea,
    progress text not null
        check (progress in ('not-started', 'in-progress', 'to-confirm', 'done', 'returned')),
    answer bytea not null,
    given text,
    decision text not null default 'none' check (decision in ('none', 'accepted', 'returned')),
    return_reason text,
    return_words text not null default '',
    decided_at timestamptz,
    drawn boolean not null default false,
    -- A bit each, by the order of Look.
    looks integer not null default 0,
    version integer not null default 1,
    changed_role text not null,
    changed_at timestamptz not null default now(),
    primary key (assessment, position),
    unique (assessment, item)
);
create index assessment_item_waiting
    on inspection.assessment_item (assessment, position) where looks <> 0 and decision = 'none';

-- The exact bytes that were filed, by their SHA-256; the same bytes once.
create table inspection.filed (
    digest bytea primary key check (length(digest) = 32),
    bytes bytea not null
);

create table inspection.filing (
    assessment bigint not null references inspection.assessment,
    number integer not null,
    name text not null,
    digest bytea not null references inspection.filed,
    primary key (assessment, number, name)
);

revoke update, delete, truncate on inspection.filed, inspection.filing from ${app};
revoke delete, truncate on inspection.campaign, inspection.assessment, inspection.assessment_item from ${app};
