-- Which unit published a version of what an office defines of its own: registers, returns. What they say is in the published
-- bytes under their digest; one row per version, only ever added.
create table definition.publication (
    -- Of the leaf: register.published.
    type text collate "C" not null,
    id text collate "C" not null,
    version text collate "C" not null,
    -- It is offered in this unit's subtree.
    unit text collate "C" not null,
    record_id bigint not null unique,
    -- Of an official; 0: the operator at the console.
    account bigint not null,
    published_at timestamptz not null default database.now_ms(),
    primary key (type, id, version)
);
revoke update, delete, truncate on definition.publication from ${app};
