-- For which units an account holds a role, or held one when it was closed.
create or replace view accounts.held_v1 as
select account, unit from accounts.role_held;
