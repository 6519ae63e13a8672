-- Which evidence files the records name, one row each; of an erased record none.
create or replace view transparency.evidence_v1 as
select r.record_id, substring(r.evidence from position * 32 + 1 for 32) as digest
from transparency.record r, generate_series(0, length(r.evidence) / 32 - 1) as position
where length(r.evidence) > 0;
