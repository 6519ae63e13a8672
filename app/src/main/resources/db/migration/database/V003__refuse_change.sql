-- For a database whose owner may not make the role mingcha_app (see database.internal.SealedTables): the application then
-- works as the owner, who cannot be kept from a table by rights. The owner's own connections say so in mingcha.as_owner;
-- functions that run with the owner's rights are known by their search path.
create function database.refuse_change() returns trigger
language plpgsql
as $$
begin
    if coalesce(current_setting('mingcha.as_owner', true), '') <> 'on'
        and current_setting('search_path') <> 'pg_catalog' then
        raise exception 'permission denied for table %: it is sealed against %', tg_table_name, tg_op
            using errcode = 'insufficient_privilege';
    end if;
    return null;
end
$$;
