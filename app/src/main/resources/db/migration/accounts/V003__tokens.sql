-- Digests only: a copy of the database opens nothing. No last use: nobody's working hours are kept.
create table accounts.token (
    id bigint generated always as identity primary key,
    account bigint not null references accounts.account,
    digest bytea not null unique check (length(digest) = 32),
    label text not null check (length(label) between 1 and 64),
    writes boolean not null,
    made_at timestamptz not null default now(),
    expires_at timestamptz not null check (expires_at > made_at),
    revoked_at timestamptz
);
create index token_account on accounts.token (account);
