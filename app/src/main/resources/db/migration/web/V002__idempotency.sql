-- What was answered under which key of which token, kept in the transaction of the work itself. Rows older than a week
-- are deleted, found by their place: they lie in the order of their coming.
create table web.idempotency (
    token bigint not null,
    key text collate "C" not null check (length(key) between 1 and 128),
    fingerprint bytea not null check (length(fingerprint) = 32),
    status smallint not null,
    location text not null,
    body bytea not null,
    kept_at timestamptz not null default now(),
    primary key (token, key)
);
create index idempotency_age on web.idempotency using brin (kept_at);
