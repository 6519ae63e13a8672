-- A row whose entry was withdrawn is entered anew by the next import that brings it. That two imports at once take a row
-- once is the unit's lock, under which it is decided.
drop index ledger.entry_taken_once;
drop index ledger.entry_row_key;
create index entry_row_key on ledger.entry (row_key);
