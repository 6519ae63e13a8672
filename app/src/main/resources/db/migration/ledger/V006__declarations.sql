-- What a unit's leader declares of months of which its ledger says nothing: no entries. Sealed as unit.declared and
-- unit.declaration_withdrawn; why, in words, is in the store of facts alone.
create table ledger.declaration (
    unit text collate "C" not null,
    no integer not null check (no >= 1),
    register text collate "C" not null,
    from_month text collate "C" not null check (from_month ~ '^[12][0-9]{3}-(0[1-9]|1[0-2])$'),
    until_month text collate "C" not null check (until_month ~ '^[12][0-9]{3}-(0[1-9]|1[0-2])$'),
    because text not null check (because in ('before-ledger', 'none-arose', 'other')),
    declared_on date not null,
    record_id bigint not null unique,
    withdrawn_on date,
    withdrawn_record bigint unique,
    primary key (unit, no),
    check (from_month <= until_month),
    check ((withdrawn_on is null) = (withdrawn_record is null))
);
revoke delete, truncate on ledger.declaration from ${app};
