-- The tables of spring-session-jdbc 4, as its own schema-postgresql.sql has them, in our schema.
create table accounts.session (
    primary_id char(36) not null primary key,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create unique index session_ix1 on accounts.session (session_id);
create index session_ix2 on accounts.session (expiry_time);
create index session_ix3 on accounts.session (principal_name);

create table accounts.session_attributes (
    session_primary_id char(36) not null references accounts.session on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
