-- Sessions of who is signed in, by the digests of their ids: a copy of the database opens none. Whoever has not signed in has
-- no row. When somebody last signed in is not kept: a row goes with its session.
drop table accounts.session_attributes;
drop table accounts.session;

-- A session is good while its account is of the generation in which it began: a new password, a role taken, a closing make
-- the next one, so that a session that begins meanwhile ends with the others.
alter table accounts.account add column generation integer not null default 1;

create table accounts.session (
    session bigint generated always as identity primary key,
    digest bytea not null unique check (length(digest) = 32),
    account bigint not null references accounts.account,
    generation integer not null,
    -- The kinds of browser and system, so that its owner recognises it.
    device text not null check (length(device) <= 64),
    began_at timestamptz not null default now(),
    used_at timestamptz not null default now()
);
create index session_of_account on accounts.session (account);
create index session_by_use on accounts.session (used_at);

create table accounts.session_attribute (
    session bigint not null references accounts.session on delete cascade,
    name text not null,
    content jsonb not null,
    primary key (session, name)
);
