-- Passkeys (WebAuthn): keys of a device or of a password manager, opened there by a finger, a face or a PIN.
create table accounts.passkey_owner (
    account bigint primary key references accounts.account,
    -- What browsers know the account by: random, since it stays on devices.
    known_as bytea not null unique check (length(known_as) = 32)
);

-- When one was last used is not kept.
create table accounts.passkey (
    passkey bigint generated always as identity primary key,
    account bigint not null references accounts.passkey_owner,
    credential bytea not null unique,
    public_key bytea not null,
    attestation bytea not null,
    -- Of the device: one that goes back is a copy. Zero where a device counts nothing.
    signature_count bigint not null,
    backup_eligible boolean not null,
    backup_state boolean not null,
    transports text not null,
    -- In its owner's words.
    label text not null check (length(label) between 1 and 64),
    added_on date not null default current_date
);
create index passkey_of_account on accounts.passkey (account);

-- Questions that were answered, by digest, for as long as they would be good: an answer is taken once.
create table accounts.passkey_answered (
    digest bytea primary key check (length(digest) = 32),
    answered_at timestamptz not null default now()
);

create or replace view accounts.factor as
select account from accounts.authenticator where confirmed
union all
select account from accounts.passkey;

alter table accounts.act
    drop constraint act_kind_check,
    add constraint act_kind_check check (kind in
        ('role', 'link', 'password', 'taken', 'moved', 'closed', 'reopened', 'own-password', 'sessions',
        'authenticator-set', 'authenticator-removed', 'recovery-codes', 'recovery-used', 'factors-reset',
        'passkey-added', 'passkey-removed'));
