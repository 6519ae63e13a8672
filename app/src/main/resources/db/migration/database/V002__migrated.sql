-- Which migrations ran last, as one digest: a start that finds its own digest here has nothing to do.
create table database.migrated (
    digest text not null
);
revoke insert, update, delete, truncate on database.migrated from ${app};
