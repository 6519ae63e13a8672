-- A log that holds nothing, not even in its queue, may be given its name; whoever is about to write waits.
create function transparency.rename(new_origin text, new_vkey text, new_note text) returns boolean
language plpgsql security definer set search_path = pg_catalog
as $$
begin
    lock table transparency.record in share mode;
    if exists (select 1 from transparency.record) or (select size from transparency.head) <> 0 then
        return false;
    end if;
    update transparency.log set origin = new_origin, vkey = new_vkey;
    update transparency.checkpoint set note = new_note where size = 0;
    perform database.rename(new_origin);
    return true;
end
$$;
