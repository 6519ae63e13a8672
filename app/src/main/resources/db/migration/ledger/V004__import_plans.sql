-- A workbook that was read and waits for people to say what its tables are. The file lies in the data directory until it is
-- applied or given up, seven days at most; here are headers, places and decisions, never a cell.
create table ledger.import_plan (
    plan_no bigint generated always as identity primary key,
    unit text collate "C" not null,
    account bigint not null,
    file_name text not null,
    file_sha256 bytea not null check (length(file_sha256) = 32),
    tables jsonb not null,
    made_at timestamptz not null default database.now_ms(),
    -- Applied, given up or out of time.
    ended_at timestamptz,
    import_no bigint
);
create index import_plan_open on ledger.import_plan (made_at) where ended_at is null;

-- What people said of a unit's tables: proposed again for the next one whose columns are called the same.
create table ledger.import_decision (
    unit text collate "C" not null,
    signature bytea not null check (length(signature) = 32),
    -- The register of those rows, in a list of all work; empty for a table of its own.
    part text collate "C" not null,
    decided jsonb not null,
    decided_at timestamptz not null default database.now_ms(),
    primary key (unit, signature, part)
);
