-- The day by which a claim of this level goes up to the superior; null: it need not. Written with the level.
alter table correction.claim add column escalate_on date;
