-- The sentences in whose words a numbered paper was sealed: a later release may say them otherwise.
create table paper.book (
    digest bytea primary key check (length(digest) = 32),
    -- Canonical JSON, mingcha-sentences/1.
    sentences bytea not null
);
revoke update, delete, truncate on paper.book from ${app};

-- The register of documents (发文登记): one row per number given. Rows are only added, so a number is never given twice,
-- whatever becomes of its paper.
create table paper.number (
    unit text collate "C" not null,
    series text collate "C" not null,
    year integer not null check (year between 1000 and 2999),
    number bigint not null check (number between 1 and 999999),
    kind text collate "C" not null,
    reference text collate "C" not null,
    -- SHA-256 of what was numbered, as it stood before: the same paper has one number.
    content bytea not null check (length(content) = 32),
    record_id bigint not null unique,
    -- Canonical JSON, mingcha-paper/1: the paper as it was numbered; of a report, whose bytes were filed when it was signed, a slip.
    sheet bytea not null,
    book bytea not null references paper.book,
    given_at timestamptz not null default database.now_ms(),
    primary key (unit, series, year, number),
    unique (kind, reference, content)
);
revoke update, delete, truncate on paper.number from ${app};
