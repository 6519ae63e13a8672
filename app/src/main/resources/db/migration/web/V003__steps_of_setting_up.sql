-- What no record shows: that somebody has looked at a step of setting up, or leaves it for good.
create table web.setup_mark (
    step text primary key check (length(step) between 1 and 32),
    at timestamptz not null default now()
);
