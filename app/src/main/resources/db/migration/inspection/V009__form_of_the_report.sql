-- Which form of the report the units of a campaign sign: list, narrative or both.
alter table inspection.campaign
    add column form text not null default 'both' check (form in ('list', 'narrative', 'both'));
