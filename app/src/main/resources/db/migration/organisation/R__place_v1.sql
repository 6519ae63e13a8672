-- Every place that a unit has or had in the tree, for modules above that need the tree of a day: one row per unit and
-- parent. A unit stands there from since up to the day before until.
create or replace view organisation.place_v1 as
select code, parent, name, kind, since, until
from organisation.unit
union all
select code, parent, name, kind, since, until
from organisation.former_place;
