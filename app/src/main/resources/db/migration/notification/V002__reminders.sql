-- That a superior reminded a unit of something, once a day at most. Who did it is not kept: a reminder asks for no answer
-- and counts against nobody.
create table notification.reminder (
    unit text collate "C" not null,
    about text not null check (about in ('return', 'assessment')),
    -- Id of the return's period or of the assessment.
    subject bigint not null,
    reminded_on date not null,
    -- The superior's unit.
    by_unit text collate "C" not null,
    primary key (unit, about, subject, reminded_on)
);
create index reminder_by_age on notification.reminder (reminded_on);
revoke update, truncate on notification.reminder from ${app};
