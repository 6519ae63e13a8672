-- Who sends the same form twice, or a script that does not know whether it was heard, issues one campaign.
alter table inspection.campaign
    add column key text;
create unique index campaign_key on inspection.campaign (account, key) where key is not null;
