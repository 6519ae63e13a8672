-- One row per published version, only ever added. What it asks is in the published bytes under their digest.
create table inspection.checklist (
    id text collate "C" not null,
    version integer not null check (version >= 1),
    -- Who published it: it is offered in this unit's subtree.
    unit text collate "C" not null,
    sha256 bytea not null check (length(sha256) = 32),
    -- The record of checklist.published.
    record_id bigint not null unique,
    account bigint not null,
    published_at timestamptz not null default database.now_ms(),
    primary key (id, version)
);

-- A catalog that a checklist was made from, as it came: the checklist names it by its digest.
create table inspection.checklist_source (
    sha256 bytea primary key check (length(sha256) = 32),
    bytes bytea not null
);

-- What was read from a file and waits for its author's decision.
create table inspection.checklist_draft (
    draft bigint generated always as identity primary key,
    account bigint not null,
    file_name text not null,
    checklist bytea not null,
    losses jsonb not null,
    source bytea,
    made_at timestamptz not null default database.now_ms()
);
create index checklist_draft_account on inspection.checklist_draft (account, draft desc);

revoke update, delete, truncate on inspection.checklist, inspection.checklist_source from ${app};
