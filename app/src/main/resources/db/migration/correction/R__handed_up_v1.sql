-- What went up the line, and whether the superior has acknowledged it, for the rooms whose registers it came from.
create or replace view correction.handed_up_v1 as
select source, subject, unit, superior, due_at, drill, acknowledged, reply
from correction.handed_up;
