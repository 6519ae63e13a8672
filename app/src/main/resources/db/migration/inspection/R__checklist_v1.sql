-- Which unit published a checklist, by the record that sealed it: it is offered in that unit's subtree and above.
create or replace view inspection.checklist_v1 as
select record_id, unit
from inspection.checklist;
