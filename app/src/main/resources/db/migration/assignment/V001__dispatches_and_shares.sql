-- A task that a superior sent. What it says is in the store of facts alone.
create table assignment.dispatch (
    -- The record of assignment.sent.
    dispatch bigint primary key,
    -- The superior.
    unit text collate "C" not null,
    sent_on date not null,
    due_on date not null check (due_on >= sent_on),
    -- What it costs each receiver, as the superior says.
    minutes integer not null check (minutes >= 1),
    -- SHA-256 over the day and all that is said: the same is sent once.
    send_key bytea not null unique check (length(send_key) = 32),
    -- Who sent it: somebody else answers.
    account bigint not null
);
create index dispatch_of_unit on assignment.dispatch (unit, sent_on desc, dispatch desc);

-- What it is for one receiver: an entry of the receiver's register task. How far it is follows from that entry.
create table assignment.share (
    share bigint generated always as identity primary key,
    dispatch bigint not null references assignment.dispatch,
    unit text collate "C" not null,
    entry bigint not null,
    -- When the unit said that it has it; null: not yet, or it answered at once.
    taken_at timestamptz,
    unique (dispatch, unit)
);
create index share_of_unit on assignment.share (unit, share);
create index share_of_entry on assignment.share (entry);

revoke update, delete, truncate on assignment.dispatch from ${app};
revoke delete, truncate on assignment.share from ${app};
