-- What waits of some units, for each first page: while a country's quarter waits, only these are looked at.
create index filed_waiting_unit on reporting.filed (unit) where waiting;
