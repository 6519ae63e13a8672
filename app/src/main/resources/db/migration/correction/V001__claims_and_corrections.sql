-- The work on a claim. What the claim says, when it came and what became of it is its entry in the ledger; here is only how
-- far the verification is. Once published, every word of it can be recounted from the sealed edition.
create table correction.claim (
    -- The entry: the record of claim.entered.
    claim bigint primary key,
    unit text collate "C" not null,
    -- The unit that works on it: its own, or a superior that took it over.
    holder text collate "C" not null,
    -- Number of acts so far: whoever acts names the one they saw.
    version integer not null check (version >= 0),
    state text collate "C" not null check (state in ('received', 'checking', 'submitted', 'approved', 'published')),
    -- The claim whose answer serves this one too.
    main bigint references correction.claim check (main <> claim),
    consequence text collate "C" check (consequence in ('safety', 'livelihood', 'inconvenience')),
    knowledge text collate "C" check (knowledge in ('nothing', 'incomplete', 'published')),
    level text collate "C" check (level in ('low', 'medium', 'high')),
    level_table integer,
    verdict text collate "C" check (verdict in ('false', 'partly-true', 'true', 'unverifiable')),
    headline text not null,
    facts text[] not null,
    method text not null,
    change text collate "C" check (change in
        ('source-added', 'fact-corrected', 'verdict-changed', 'wording', 'withdrawn')),
    note text not null,
    -- Why it was given back.
    returned text not null,
    -- The accounts that wrote on what is to be published next: none of them looks at it.
    writers bigint[] not null,
    -- The account that looked at it, and SHA-256 of what it saw.
    approver bigint,
    approved bytea check (length(approved) = 32),
    check (num_nulls(consequence, knowledge, level, level_table) in (0, 4)),
    check ((approver is null) = (approved is null)),
    check ((approver is not null) = (state = 'approved')),
    check (not (approver = any(writers)))
);
create index claim_of_holder on correction.claim (holder, state);
create index claim_joined on correction.claim (main) where main is not null;

-- What a verification rests on: documents, measurements, statements of bodies.
create table correction.source (
    claim bigint not null references correction.claim,
    position integer not null check (position >= 1),
    kind text collate "C" not null check (kind in ('document', 'measurement', 'statement')),
    title text not null,
    issuer text not null,
    dated_on date,
    reference text not null,
    sha256 bytea check (length(sha256) = 32),
    file_name text,
    media_type text,
    size bigint,
    link text not null,
    primary key (claim, position),
    check (num_nulls(sha256, file_name, media_type, size) in (0, 4))
);

-- One row per hand-over to a superior; every column can be recounted from escalation.sent and escalation.acknowledged.
create table correction.escalation (
    record_id bigint primary key,
    claim bigint not null references correction.claim,
    unit text collate "C" not null,
    superior text collate "C" not null,
    help text collate "C" not null check (help in ('verify', 'publish')),
    level text collate "C" not null check (level in ('low', 'medium', 'high')),
    due_at timestamptz not null,
    acknowledged bigint,
    reply text collate "C" check (reply in ('taken-over', 'noted')),
    check ((acknowledged is null) = (reply is null)),
    unique (claim, unit)
);
create index escalation_to on correction.escalation (superior, (acknowledged is null), due_at);

-- A published correction as its newest edition left it; every column can be recounted from its editions.
create table correction.correction (
    -- The record of correction.published.
    correction bigint primary key,
    claim bigint not null unique references correction.claim,
    -- The body that publishes it in its own name.
    unit text collate "C" not null,
    year integer not null,
    slug text collate "C" not null check (slug ~ '^[a-z0-9](-?[a-z0-9]){2,59}$'),
    edition integer not null check (edition >= 1),
    headline text not null,
    verdict text collate "C" not null check (verdict in ('false', 'partly-true', 'true', 'unverifiable')),
    withdrawn boolean not null,
    unique (year, slug)
);
create index correction_of_unit on correction.correction (unit, correction);

-- One row per edition, only ever added.
create table correction.edition (
    record_id bigint primary key,
    correction bigint not null references correction.correction,
    number integer not null check (number >= 1),
    unique (correction, number),
    check ((number = 1) = (record_id = correction))
);

-- Published tables of levels, only ever added.
create table correction.level_table (
    record_id bigint primary key,
    id text collate "C" not null,
    version integer not null check (version >= 1),
    content bytea not null
);

revoke delete, truncate on correction.claim, correction.escalation, correction.correction from ${app};
revoke update, delete, truncate on correction.edition, correction.level_table from ${app};
