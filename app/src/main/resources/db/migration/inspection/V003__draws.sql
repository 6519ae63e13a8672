-- A spot check by commit, then draw. Rows are only ever added: what was committed to is never touched again.
create table inspection.draw (
    -- Without a gap: numbers are given under a lock, so that a draw that vanished is seen.
    no bigint primary key check (no >= 1),
    -- The draw.commit record; the population is the set that it seals.
    commit_record bigint not null unique,
    unit text collate "C" not null,
    inspected text collate "C" not null,
    -- As sealed, one name=value a line.
    filter text not null,
    allocation text not null check (allocation in ('proportional', 'each')),
    sample bigint not null check (sample >= 1),
    -- One "<stratum> <rows> <drawn>" a line.
    strata text not null,
    -- A digest is good for one draw only: a secret that was shown is no secret.
    inspector_digest bytea not null unique check (length(inspector_digest) = 32),
    inspected_digest bytea not null unique check (length(inspected_digest) = 32),
    reveal_by timestamptz not null,
    source text not null check (source <> ''),
    checkpoint_size bigint not null,
    checkpoint_root bytea not null check (length(checkpoint_root) = 32),
    population_size bigint not null check (population_size >= 1),
    population_root bytea not null check (length(population_root) = 32),
    check (inspector_digest <> inspected_digest)
);
create index draw_of_population on inspection.draw (population_root);
create index draw_of_filter on inspection.draw (md5(filter));

-- What followed a commit: each once.
create table inspection.draw_act (
    no bigint not null references inspection.draw,
    act text not null check (act in ('inspector', 'inspected', 'public', 'result')),
    record_id bigint not null unique,
    recorded_at timestamptz not null default database.now_ms(),
    -- The secret, the public randomness, or the seed.
    value bytea not null check (length(value) = 32),
    published text,
    born_at timestamptz,
    primary key (no, act),
    check ((act = 'public') = (published is not null)),
    check ((act = 'public') = (born_at is not null))
);

create table inspection.draw_row (
    no bigint not null references inspection.draw,
    -- In the list's order; substitutes after all drawn ones.
    place integer not null check (place >= 0),
    substitute boolean not null,
    row_index bigint not null,
    -- Canonical JSON, as sealed.
    content text not null,
    primary key (no, place),
    unique (no, row_index)
);

revoke update, delete, truncate on inspection.draw, inspection.draw_act, inspection.draw_row from ${app};
