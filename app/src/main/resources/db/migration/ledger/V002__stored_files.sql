-- Each evidence file on the disk: when it was last sent or named in a form, and when somebody last looked whether anything
-- holds it. What nothing holds a day after it was touched is deleted.
create table ledger.stored_file (
    digest bytea primary key check (length(digest) = 32),
    touched_at timestamptz not null default now(),
    looked_at timestamptz not null default '-infinity'
);
create index stored_file_untouched on ledger.stored_file (looked_at, digest);

-- What a unit's people sent on a day, whether it was kept or not.
create table ledger.upload_day (
    unit text collate "C" not null,
    day date not null,
    bytes bigint not null,
    primary key (unit, day)
);
