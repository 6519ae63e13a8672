-- A country's year has 7.5 million of these rows. With the wide columns first no bytes are lost between them: 60 for a
-- village's instead of 68.
create table reporting.filed_packed (
    log_index bigint not null,
    period_id integer not null,
    on_time boolean not null,
    nil boolean not null,
    explained boolean not null,
    contradicted boolean not null constraint filed_check check (not contradicted or nil and not explained),
    waiting boolean not null default false,
    unit text collate "C" not null,
    primary key (period_id, unit)
);
insert into reporting.filed_packed (log_index, period_id, on_time, nil, explained, contradicted, waiting, unit)
select log_index, period_id, on_time, nil, explained, contradicted, waiting, unit
from reporting.filed
order by period_id, unit;
drop table reporting.filed;
alter table reporting.filed_packed rename to filed;
alter index reporting.filed_packed_pkey rename to filed_pkey;
grant maintain on reporting.filed to ${app};
