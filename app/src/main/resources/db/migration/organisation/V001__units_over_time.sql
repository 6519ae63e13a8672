-- One row per unit: as it is now, or as it was when it was closed. Codes are never given to another unit.
-- No foreign key on parent: 665,276 checks would double the time of a country's import; the import itself lets no row
-- in whose chain of parents does not reach the root, and the log seals the whole set.
create table organisation.unit (
    code text collate "C" primary key check (code = 'CN' or code ~ '^[0-9]{2,12}$'),
    name text not null check (name <> ''),
    kind text not null
        check (kind in ('country', 'province', 'city', 'county', 'town', 'village', 'school', 'office')),
    parent text collate "C" not null check ((parent = '') = (code = 'CN')),
    path text collate "C" not null check (path like '%/'),
    since date,
    until date,
    successors text[] not null default '{}',
    check (since < until)
);
-- A path is the codes from the root down, each with a slash: a subtree is a prefix, and a move rewrites one subtree.
create index unit_path on organisation.unit (path);
create index unit_parent on organisation.unit (parent);

-- Where a unit stood before it was moved.
create table organisation.former_place (
    code text collate "C" not null references organisation.unit,
    parent text collate "C" not null,
    name text not null,
    kind text not null,
    since date,
    until date not null,
    primary key (code, until)
);
create index former_place_parent on organisation.former_place (parent);
revoke update, delete, truncate on organisation.former_place from ${app};

-- Every import and every change makes a new version of the tree; the leaf of the log seals its rows.
create table organisation.structure (
    version int generated always as identity primary key,
    effective_on date not null,
    recorded_at timestamptz not null default database.now_ms(),
    record_id bigint not null unique,
    imported int not null,
    changed int not null
);
revoke update, delete, truncate on organisation.structure from ${app};
