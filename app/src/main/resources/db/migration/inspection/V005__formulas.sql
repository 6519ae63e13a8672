-- The formulas that were published, with their very bytes. When and where they are sealed stands in the store of facts.
create table inspection.formula (
    -- The record of formula.published.
    record_id bigint primary key,
    id text collate "C" not null,
    version integer not null check (version >= 1),
    -- Canonical JSON.
    content bytea not null,
    unique (id, version)
);

revoke update, delete, truncate on inspection.formula from ${app};
