-- Where many rows come at once, questions follow before autovacuum has counted them: whoever writes them counts them.
grant maintain on reporting.member, reporting.filed to ${app};
