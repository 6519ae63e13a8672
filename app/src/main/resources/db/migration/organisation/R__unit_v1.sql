-- The units as modules above may read them. open: not closed; whether it exists on a day follows from since and until.
create or replace view organisation.unit_v1 as
select code, name, kind, parent, path, since, until, until is null as open, successors
from organisation.unit;
