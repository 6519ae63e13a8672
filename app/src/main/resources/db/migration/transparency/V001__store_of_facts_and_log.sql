-- The store of facts: one row per record, written once in the transaction of whoever acts. The canonical bytes are kept
-- as bytes: what a leaf commits to is never serialised again.
create sequence transparency.record_id;

create table transparency.record (
    record_id bigint primary key default nextval('transparency.record_id'),
    unit text collate "C" not null,
    type text collate "C" not null,
    -- What rules ask for: the register of an entry, else the type.
    source text collate "C" not null,
    happened_on date not null,
    recorded_at timestamptz not null,
    role text not null,
    facts bytea not null,
    facts_salt bytea not null check (length(facts_salt) = 32),
    -- Null after an erasure, and then only.
    text bytea,
    text_salt bytea check (length(text_salt) = 32),
    evidence bytea check (length(evidence) % 32 = 0),
    evidence_salts bytea check (length(evidence_salts) = length(evidence)),
    target bigint references transparency.record,
    -- The first version of the same entry; its own id for a first version.
    first_record bigint not null,
    drill boolean not null,
    check (num_nulls(text, text_salt, evidence, evidence_salts) in (0, 4))
);
create index record_by_unit on transparency.record (unit, source, happened_on);
create index record_versions on transparency.record (first_record) where first_record <> record_id;
create index record_by_target on transparency.record (target) where target is not null;

-- Committed but not yet sealed. The sequencer takes rows out with delete … returning: an id seen late is never missed.
create table transparency.outbox (
    record_id bigint primary key references transparency.record
) with (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 10000);

create table transparency.leaf (
    log_index bigint primary key check (log_index >= 0),
    record_id bigint not null unique references transparency.record,
    unit text collate "C" not null,
    useq bigint not null check (useq >= 1),
    bytes bytea not null check (length(bytes) <= 65535),
    hash bytea not null check (length(hash) = 32),
    unique (unit, useq)
);

-- Only full tiles of 256 hashes: the right edge is in leaf and in the roots of the level below.
create table transparency.tile (
    level smallint not null check (level >= 0),
    position bigint not null check (position >= 0),
    hashes bytea not null check (length(hashes) = 8192),
    root bytea not null check (length(root) = 32),
    primary key (level, position)
);

create table transparency.checkpoint (
    size bigint primary key check (size >= 0),
    root bytea not null check (length(root) = 32),
    -- The newest recorded_at below: reports date the checkpoint by it, the note carries no time.
    latest_recorded_at timestamptz check ((latest_recorded_at is null) = (size = 0)),
    note text not null
);

create table transparency.log (
    one boolean primary key default true check (one),
    origin text not null,
    vkey text not null
);

-- Sorted canonical rows under an RFC 6962 root, in chunks of 256: also a country's units fit and are read in parts.
create table transparency.set_chunk (
    -- The rows go in first: the record commits to their root.
    record_id bigint not null references transparency.record deferrable initially deferred,
    position integer not null check (position >= 0),
    rows bytea not null,
    hashes bytea not null check (length(hashes) between 32 and 8192 and length(hashes) % 32 = 0),
    root bytea not null check (length(root) = 32),
    primary key (record_id, position)
);

-- Published checklists and registers, by SHA-256.
create table transparency.published (
    digest bytea primary key check (length(digest) = 32),
    bytes bytea not null
);

-- The two rows that move; the sequencer is their only writer and fsck recounts them.
create table transparency.head (
    one boolean primary key default true check (one),
    size bigint not null,
    root bytea not null check (length(root) = 32),
    epoch bigint not null
);

create table transparency.unit_head (
    unit text collate "C" primary key,
    useq bigint not null,
    hash bytea not null check (length(hash) = 32)
) with (fillfactor = 70);

revoke update, delete, truncate on
    transparency.record,
    transparency.leaf,
    transparency.tile,
    transparency.checkpoint,
    transparency.log,
    transparency.set_chunk,
    transparency.published
from ${app};
revoke delete, truncate on transparency.head, transparency.unit_head from ${app};
revoke update, truncate on transparency.outbox from ${app};

-- The only way to take something out: text and evidence of a sealed record that a stored erasure names.
create function transparency.erase(erasure bigint) returns integer
language plpgsql security definer set search_path = pg_catalog
as $$
declare
    erased integer;
begin
    update transparency.record r
    set text = null, text_salt = null, evidence = null, evidence_salts = null
    from transparency.record e
    where e.record_id = erasure
      and e.type = 'erasure'
      and r.record_id = e.target
      and exists (select 1 from transparency.leaf l where l.record_id = r.record_id);
    get diagnostics erased = row_count;
    return erased;
end
$$;

-- No record without a seal: whoever inserts a record queues it in the same statement.
create function transparency.queue_new_records() returns trigger
language plpgsql as $$
begin
    insert into transparency.outbox (record_id) select record_id from inserted;
    return null;
end
$$;

create trigger queue_new_records
after insert on transparency.record
referencing new table as inserted
for each statement execute function transparency.queue_new_records();
