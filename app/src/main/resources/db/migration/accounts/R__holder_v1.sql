-- Who can act for which unit: roles as they are held now, of accounts that are not closed.
create or replace view accounts.holder_v1 as
select h.account, h.role, h.unit
from accounts.role_held h
join accounts.account a on a.id = h.account
where a.closed_at is null;
