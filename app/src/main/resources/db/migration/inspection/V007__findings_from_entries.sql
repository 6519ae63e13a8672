-- A finding may be raised from an entry of the ledger: what is to be put right after an incident.
alter table inspection.finding add column entry bigint;
alter table inspection.finding drop constraint finding_origin_check;
alter table inspection.finding drop constraint finding_check2;
alter table inspection.finding
    add constraint finding_origin_check check (origin in ('item', 'draw', 'hand', 'entry')),
    add constraint finding_origin_named check
        ((origin in ('hand', 'entry')) = (assessment is null and draw is null)),
    add constraint finding_origin_entry check ((origin = 'entry') = (entry is not null));
create index finding_of_entry on inspection.finding (entry) where entry is not null;
