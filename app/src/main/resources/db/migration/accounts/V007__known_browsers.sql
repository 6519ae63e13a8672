-- Browsers in which an account has signed in before, by the digest of a cookie of theirs: wrong tries that others make from
-- the same address do not keep them waiting. When an account was last used is not kept, only the day a browser was first.
create table accounts.known_browser (
    account bigint not null references accounts.account,
    -- Of the account: what ends its sessions makes its browsers unknown too.
    generation integer not null,
    digest bytea not null check (length(digest) = 32),
    first_on date not null default current_date,
    primary key (account, digest)
);
