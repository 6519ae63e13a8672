-- Texts that wait for second eyes, each with the nearest unit, from the one that works on the claim upwards, where an officer or
-- a leader holds a role who did not write on it: where a body has one person, that is its superior.
create or replace view correction.approval_v1 as
select c.claim, c.holder, c.writers, near.unit as approver, coalesce(told.text ->> 'claim', '') as title,
    (told.facts ->> 'due_on')::date as due_on
from correction.claim c
join organisation.unit_v1 u on u.code = c.holder
cross join lateral (
    select r.type, r.facts, r.text
    from transparency.record_v1 r
    where r.record_id = c.claim or r.first_record = c.claim and r.first_record <> r.record_id
    order by r.record_id desc
    limit 1) told
cross join lateral (
    select h.unit
    from unnest(string_to_array(rtrim(u.path, '/'), '/')) with ordinality up (code, depth)
    join accounts.holder_v1 h on h.unit = up.code
    where h.role in ('leader', 'officer') and h.account <> all(c.writers)
    order by up.depth desc
    limit 1) near
where c.state = 'submitted' and c.main is null and told.type <> 'claim.withdrawn';
