-- Since when a unit keeps its ledger: declared once, sealed as unit.books_opened. What it enters of before is initial, not late.
create table ledger.opened_books (
    unit text collate "C" primary key,
    opened_on date not null,
    record_id bigint not null
);
revoke update, delete, truncate on ledger.opened_books from ${app};
