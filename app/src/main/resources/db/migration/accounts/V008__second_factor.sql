-- A second factor: an authenticator's codes (RFC 6238), and recovery codes for whoever has lost it.
create table accounts.authenticator (
    account bigint not null references accounts.account,
    -- False: shown, and not confirmed by a code yet.
    confirmed boolean not null,
    -- AES-256-GCM with DATA/keys/accounts.key, which no backup holds.
    secret bytea not null,
    made_at timestamptz not null default now(),
    -- The newest 30 seconds a code of which was taken, so that none is taken twice. Forgotten once no such code is good any
    -- more: when somebody last signed in is not kept.
    taken_step bigint,
    primary key (account, confirmed)
);

-- 120 random bits need no salt and no slow hash.
create table accounts.recovery_code (
    account bigint not null references accounts.account,
    digest bytea not null check (length(digest) = 32),
    primary key (account, digest)
);

-- Accounts that have a second factor.
create view accounts.factor as
select account from accounts.authenticator where confirmed;

-- Whether a session's owner has shown a second factor. What that means is asked with each request, by the account's factors
-- and roles of that moment.
alter table accounts.session add column factor_given boolean not null default false;

alter table accounts.act
    drop constraint act_kind_check,
    add constraint act_kind_check check (kind in
        ('role', 'link', 'password', 'taken', 'moved', 'closed', 'reopened', 'own-password', 'sessions',
        'authenticator-set', 'authenticator-removed', 'recovery-codes', 'recovery-used', 'factors-reset'));
