-- A finding as it stands now; every column can be recounted from the facts of its acts. What is said about it is in the
-- store of facts alone.
create table inspection.finding (
    -- The record of finding.raised.
    finding bigint primary key,
    unit text collate "C" not null,
    -- Number of the last act: whoever acts names the one they saw.
    version integer not null check (version >= 1),
    state text collate "C" not null check (state in
        ('open', 'underway', 'extension-asked', 'appealed', 'submitted', 'verified', 'closed', 'withdrawn')),
    level text collate "C" not null check (level in ('minor', 'major', 'severe')),
    due_on date not null,
    -- By when somebody has to act next; null once it is over.
    act_by date,
    origin text collate "C" not null check (origin in ('item', 'draw', 'hand')),
    assessment bigint,
    item text collate "C" not null,
    draw bigint,
    raised_on date not null,
    planned boolean not null,
    -- The day asked for with an extension that is not decided yet.
    wanted_on date,
    -- SHA-256 over unit, origin, level, problem and first due date: the same finding is raised once.
    raise_key bytea not null unique check (length(raise_key) = 32),
    check ((act_by is null) = (state in ('closed', 'withdrawn'))),
    check ((wanted_on is null) = (state <> 'extension-asked')),
    check ((origin = 'hand') = (assessment is null and draw is null))
);
create index finding_of_unit on inspection.finding (unit);
create index finding_by_day on inspection.finding ((state in ('closed', 'withdrawn')), due_on, finding);
create index finding_of_assessment on inspection.finding (assessment, item) where assessment is not null;

-- One row per act, only ever added to.
create table inspection.finding_act (
    record_id bigint primary key,
    finding bigint not null references inspection.finding,
    number integer not null check (number >= 1),
    act text collate "C" not null check (act in
        ('raised', 'planned', 'extension-asked', 'appealed', 'decided', 'rectified', 'verified', 'closed', 'reopened')),
    -- Who acted: the same person doesn't raise or rectify and verify.
    account bigint not null,
    unique (finding, number),
    check ((act = 'raised') = (record_id = finding)),
    check ((act = 'raised') = (number = 1))
);

revoke delete, truncate on inspection.finding from ${app};
revoke update, delete, truncate on inspection.finding_act from ${app};
