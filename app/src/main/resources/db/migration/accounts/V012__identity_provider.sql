-- Which of a provider's people an account's owner is there (OpenID Connect): who issued it, and its word for them. No other
-- claim is kept.
create table accounts.provider_binding (
    account bigint primary key references accounts.account,
    issuer text not null check (length(issuer) <= 300),
    subject text not null check (length(subject) <= 300),
    unique (issuer, subject)
);

alter table accounts.act
    drop constraint act_kind_check,
    add constraint act_kind_check check (kind in
        ('role', 'link', 'password', 'taken', 'moved', 'closed', 'reopened', 'own-password', 'sessions',
        'authenticator-set', 'authenticator-removed', 'recovery-codes', 'recovery-used', 'factors-reset',
        'passkey-added', 'passkey-removed', 'provider-bound', 'provider-unbound'));
