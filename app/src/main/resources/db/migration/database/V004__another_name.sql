-- Another name for a database whose log holds nothing yet; transparency.rename looks and is the only one to ask.
create function database.rename(new_origin text) returns void
language sql security definer set search_path = pg_catalog
as $$
update database.instance set origin = new_origin
$$;
revoke execute on function database.rename(text) from public;
