-- What waits for second eyes is read for every to-do list.
create index claim_submitted on correction.claim (holder) where state = 'submitted';
