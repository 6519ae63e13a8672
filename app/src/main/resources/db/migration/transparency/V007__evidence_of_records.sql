-- Finds the records that have evidence among millions that have none.
create index record_with_evidence on transparency.record (record_id) where length(evidence) > 0;
