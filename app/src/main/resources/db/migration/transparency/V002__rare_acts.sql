-- Finds the few acts of superiors on returns among millions of returns, when their counts are made anew.
create index record_of_superiors on transparency.record (type)
    where type in ('return.sent_back', 'return.noted');
