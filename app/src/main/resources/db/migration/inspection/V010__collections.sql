-- All reports of a campaign as one file, made in the background: one for each campaign and account. The file lies in the data
-- directory under the row's number and attempt, and goes with the row.
create table inspection.collection (
    collection bigint generated always as identity primary key,
    campaign bigint not null references inspection.campaign,
    account bigint not null,
    -- Counts how often it was begun: what an earlier attempt still writes is not taken for this one's.
    attempt bigint not null default 1,
    state text not null check (state in ('running', 'done', 'cancelled', 'interrupted', 'failed')),
    done integer not null default 0,
    skipped integer not null default 0,
    total integer not null,
    size bigint not null default 0,
    -- While it runs, when the process that makes it was last heard of.
    changed_at timestamptz not null,
    unique (campaign, account)
);
