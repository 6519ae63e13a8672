-- One row per version of an entry, only ever added. What the entry says is in the store of facts alone; here is what
-- finds it again: every column can be recounted from there.
create table ledger.entry (
    record_id bigint primary key,
    -- The record of the first version.
    entry bigint not null,
    version integer not null check (version >= 1),
    unit text collate "C" not null,
    register text collate "C" not null,
    happened_on date not null,
    title text not null,
    -- SHA-256 over unit, register and all fields after normalising: the same row again has the same key.
    row_key bytea not null check (length(row_key) = 32),
    -- SHA-256 over unit, register, day and subject: another row with it is the same act told differently.
    act_key bytea not null check (length(act_key) = 32),
    import_no bigint,
    withdrawn boolean not null,
    unique (entry, version),
    check ((version = 1) = (entry = record_id)),
    check (not (withdrawn and version = 1))
);
-- Two imports at once cannot both take a row.
create unique index entry_taken_once on ledger.entry (row_key) where version = 1;
create index entry_row_key on ledger.entry (row_key) where version > 1;
create index entry_act_key on ledger.entry (act_key);
create index entry_of_unit on ledger.entry (unit, happened_on desc, entry desc);
create index entry_by_day on ledger.entry (happened_on desc, entry desc);
create index entry_of_import on ledger.entry (import_no) where import_no is not null;

-- Written in the transaction of its entries: an import that was killed left neither.
create table ledger.workbook_import (
    import_no bigint generated always as identity primary key,
    unit text collate "C" not null,
    file_name text not null,
    file_sha256 bytea not null check (length(file_sha256) = 32),
    account bigint not null,
    imported_at timestamptz not null default database.now_ms(),
    imported integer not null check (imported >= 0),
    repeated integer not null check (repeated >= 0),
    refused integer not null check (refused >= 0)
);

revoke update, delete, truncate on ledger.entry, ledger.workbook_import from ${app};
