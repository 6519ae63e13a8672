-- Filings in bulk move all heads of a page within one transaction. A page that keeps as much room as it holds takes the
-- new versions beside the old, and neither the table nor its index grows with each month.
alter table transparency.unit_head set (fillfactor = 45);
