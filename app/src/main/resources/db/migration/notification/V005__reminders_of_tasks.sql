-- A superior reminds of tasks that were sent, too.
alter table notification.reminder drop constraint reminder_about_check;
alter table notification.reminder add constraint reminder_about_check check (about in ('return', 'assessment', 'assignment'));
create index reminder_of_assignment on notification.reminder (subject) where about = 'assignment';
