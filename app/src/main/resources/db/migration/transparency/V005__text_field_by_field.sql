-- The form of the leaf that seals a record. What is here was sealed, or waits to be, in the first; whoever inserts says
-- the second. A constant default writes no row again, and two bytes beside the last flag take no room.
alter table transparency.record
    add column leaf_version smallint not null default 1 check (leaf_version in (1, 2)),
    -- In which version of its register an entry of the second form is written; null for every other act.
    add column register text collate "C" check (leaf_version > 1 or register is null);
