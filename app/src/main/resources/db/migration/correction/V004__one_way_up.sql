-- Claims go up the same way as incidents: correction.handed_up.
drop table correction.escalation;
