-- Few of millions of returns wait for somebody to take them: what is asked about them begins there.
create index filed_waiting on reporting.filed (period_id, unit) where waiting;
