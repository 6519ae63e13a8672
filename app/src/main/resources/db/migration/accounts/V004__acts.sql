-- Who changed what about somebody's account: for the person, the leader and the auditors. Only ever added to.
create table accounts.act (
    id bigint generated always as identity primary key,
    at timestamptz not null default now(),
    account bigint not null references accounts.account,
    kind text not null check (kind in ('role', 'link', 'password')),
    role text,
    unit text,
    -- 0: the operator at the console
    by_account bigint not null,
    check ((kind = 'role') = (role is not null and unit is not null))
);
create index act_account on accounts.act (account, id desc);

revoke update, delete, truncate on accounts.act from ${app};
