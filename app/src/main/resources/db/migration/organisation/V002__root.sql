-- The root is made by the first import: a tree without units has no root to seal.
create function organisation.ensure_root() returns void
language sql
as $$
insert into organisation.unit (code, name, kind, parent, path)
values ('CN', '中国', 'country', '', 'CN/')
on conflict do nothing
$$;
