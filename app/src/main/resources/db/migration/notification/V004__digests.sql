-- When a reminder was made: one that comes after the morning's digest found nothing to say still goes out the same day.
alter table notification.reminder add column made_at timestamptz not null default database.now_ms();

-- Where an account has its own digest sent, by its own choice: a work mailbox. It is used once its owner has typed the
-- code that was sent there.
create table notification.mailbox (
    account bigint primary key,
    address text not null check (length(address) between 3 and 254),
    language text not null,
    -- Digest of the code; null once it was typed.
    code bytea check (length(code) = 32),
    tries smallint not null default 0,
    asked_on date not null,
    -- How often a code was sent on that day.
    asked smallint not null default 1,
    code_until timestamptz,
    check ((code is null) = (code_until is null))
);

-- Groups of an office's chat program that get counts, never names.
create table notification.webhook (
    id bigint generated always as identity primary key,
    unit text collate "C" not null,
    format text not null check (format in ('wecom', 'dingtalk', 'feishu')),
    label text not null check (length(label) between 1 and 64),
    language text not null,
    -- The address's host; the rest of it is a secret.
    host text not null,
    -- Address and signing secret, encrypted with a key that is not in the database.
    sealed bytea not null,
    signed boolean not null,
    -- Which robot it is, without saying: two groups may share one, and so its limit.
    robot bytea not null check (length(robot) = 32),
    active boolean not null default true,
    made_at timestamptz not null default database.now_ms(),
    unique (unit, robot)
);

-- How many messages a robot may still take now.
create table notification.robot (
    robot bytea primary key check (length(robot) = 32),
    tokens double precision not null,
    filled_at timestamptz not null
);

-- At most one digest a day and receiver. The row is committed before anything is sent: a process that dies in between
-- leaves 'sending', and nobody sends it again that day. One too few is made up for by tomorrow's, and everything in it is
-- on the first page anyway; one too many is what people switch off.
create table notification.sent (
    day date not null,
    -- 'mailbox 12' by account, 'webhook 3' by id.
    receiver text collate "C" not null,
    -- waiting: certainly not delivered, to be tried again. unknown: broke off after it was handed over.
    state text not null check (state in ('sending', 'sent', 'nothing', 'waiting', 'failed', 'unknown')),
    attempts smallint not null default 1,
    next_at timestamptz check ((next_at is null) = (state <> 'waiting')),
    -- Why not, as a code with what the other side said.
    reason text,
    changed_at timestamptz not null default database.now_ms(),
    primary key (day, receiver)
);
create index sent_by_receiver on notification.sent (receiver, day);
