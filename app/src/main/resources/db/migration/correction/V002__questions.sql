-- What residents ask. The words are in the store of facts alone, until they are erased; who asked is nowhere.
create table correction.question (
    -- The record of ask.received.
    question bigint primary key,
    -- SHA-256 over the receipt code: the code itself is kept nowhere.
    receipt bytea not null unique check (length(receipt) = 32),
    unit text collate "C" not null,
    -- Number of acts so far: whoever acts names the one they saw.
    version integer not null check (version >= 0),
    state text collate "C" not null check (state in ('waiting', 'accepted', 'discarded')),
    due_on date not null,
    -- Its entry in the register question; answered when that says so.
    entry bigint unique,
    -- What it was turned into: the claim's answer is the question's.
    claim bigint references correction.claim,
    discard text collate "C" check (discard in ('no-question', 'repeated', 'about-somebody')),
    -- The record of the erasure of its text.
    erasure bigint,
    check ((entry is not null) = (state = 'accepted')),
    check ((discard is not null) = (state = 'discarded')),
    check (claim is null or entry is not null)
);
create index question_of_unit on correction.question (unit, state, due_on);
create index question_of_claim on correction.question (claim) where claim is not null;
create index question_to_erase on correction.question (question) where erasure is null and state <> 'waiting';

revoke delete, truncate on correction.question from ${app};
