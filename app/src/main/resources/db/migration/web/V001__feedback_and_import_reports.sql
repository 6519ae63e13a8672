-- No account here: people say more when nobody asks who they are.
create table web.feedback (
    id bigint generated always as identity primary key,
    unit text not null,
    body text not null check (length(body) between 1 and 2000),
    said_at timestamptz not null default now()
);

-- What an import found, so that its page can be opened again after the redirect; only by the account that sent it.
create table web.import_report (
    id bigint generated always as identity primary key,
    account bigint not null,
    unit text not null,
    file_name text not null,
    report jsonb not null,
    made_at timestamptz not null default now()
);
create index import_report_account on web.import_report (account, id desc);
