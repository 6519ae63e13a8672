-- The versions of the tree by the records that sealed them: another one is made by every import and every change.
create or replace view organisation.structure_v1 as
select record_id, effective_on
from organisation.structure;
