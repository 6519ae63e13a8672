-- Whoever holds the key reads what is due for the account; only its digest is kept, one per account.
create table notification.calendar_key (
    account bigint primary key,
    digest bytea not null unique check (length(digest) = 32),
    language text not null,
    made_at timestamptz not null default database.now_ms()
);
