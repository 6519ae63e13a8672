-- What was done to accounts, each act as one text: to be sealed by days.
create or replace view accounts.act_v1 as
select
    a.id,
    a.at,
    json_build_array(
        a.id, extract(epoch from a.at), a.account, a.kind, a.role, a.unit, a.from_unit, a.successor, a.by_account)::text as act
from accounts.act a;
