-- Accounts never hold more than sign-in needs: no telephone, no last sign-in, no list of what somebody looked at.
create table accounts.account (
    id bigint generated always as identity primary key,
    login text not null check (length(login) between 2 and 64),
    name text not null check (length(name) between 1 and 64),
    password_hash text,
    created_at timestamptz not null default now(),
    closed_at timestamptz
);
create unique index account_login on accounts.account (lower(login));

create table accounts.role_held (
    account bigint not null references accounts.account,
    role text not null check (role in ('clerk', 'officer', 'leader', 'inspector', 'auditor', 'admin')),
    unit text not null,
    primary key (account, role, unit)
);

-- Only digests of links: a copy of the database opens no account.
create table accounts.invitation (
    digest bytea primary key check (length(digest) = 32),
    account bigint not null references accounts.account,
    expires_at timestamptz not null
);
create index invitation_account on accounts.invitation (account);

-- Digests as well; rows older than a quarter of an hour are deleted.
create table accounts.sign_in_failure (
    pair bytea not null,
    address bytea not null,
    failed_at timestamptz not null default now()
);
create index sign_in_failure_pair on accounts.sign_in_failure (pair);
create index sign_in_failure_address on accounts.sign_in_failure (address);
