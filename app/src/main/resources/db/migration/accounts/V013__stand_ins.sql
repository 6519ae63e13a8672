-- Which post stands in for which, for a time, and which account signs in as it. Posts, never names: what is sealed of it is
-- the leaf behind record_id.
create table accounts.stand_in (
    id bigint generated always as identity primary key,
    unit text not null,
    role text not null check (role in ('leader', 'inspector')),
    post text not null check (length(post) between 1 and 60),
    by_post text not null check (length(by_post) between 1 and 60),
    account bigint not null references accounts.account,
    from_day date not null,
    until_day date not null,
    basis text not null check (length(basis) between 1 and 200),
    record_id bigint not null,
    ended_on date,
    ended_record bigint,
    check (until_day >= from_day),
    check ((ended_on is null) = (ended_record is null))
);
create index stand_in_account on accounts.stand_in (account);
create index stand_in_unit on accounts.stand_in (unit);
