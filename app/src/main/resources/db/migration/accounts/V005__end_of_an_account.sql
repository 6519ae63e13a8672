-- A role that is taken or moved, an account that is closed or reopened, and what owners do themselves.
alter table accounts.act
    drop constraint act_kind_check,
    drop constraint act_check,
    -- The unit for which a moved role was held before.
    add column from_unit text,
    -- The account that goes on with what waited.
    add column successor bigint references accounts.account,
    add constraint act_kind_check check (kind in
        ('role', 'link', 'password', 'taken', 'moved', 'closed', 'reopened', 'own-password', 'sessions')),
    add constraint act_role_named check
        ((kind in ('role', 'taken', 'moved')) = (role is not null and unit is not null)),
    add constraint act_from_named check ((kind = 'moved') = (from_unit is not null)),
    add constraint act_successor_of_departure check
        (successor is null or kind in ('taken', 'moved', 'closed'));
