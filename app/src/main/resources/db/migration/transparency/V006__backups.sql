-- What became of the backups that a server makes by itself: of the running instance, and in no backup.
create table transparency.backup (
    id bigint generated always as identity primary key,
    began timestamptz not null,
    file text not null,
    bytes bigint not null,
    sha256 text not null,
    entries bigint not null,
    -- The sentence's key and what goes into it; empty where it was made.
    fault text not null,
    arguments text[] not null
);
create index backup_began on transparency.backup (began desc);
