-- The setting mingcha.correction.escalate, for due_v1: what the server last started with. Levels that need not go up have
-- no row.
create table correction.hours_to_escalate (
    -- As the register of claims spells it.
    level text collate "C" primary key,
    hours integer not null check (hours > 0)
);
