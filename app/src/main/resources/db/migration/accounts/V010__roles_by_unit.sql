-- Who can act for a unit is asked where a body may have one person alone.
create index role_held_unit on accounts.role_held (unit);
