-- How many rounds of asking back there were, so that a list of cards without any need not look for them.
alter table invitation add column rounds smallint not null default 0;

update invitation i set rounds = r.rounds
from (select recipient_id, invitation_id, count(*) as rounds from invitation_round group by recipient_id, invitation_id) r
where r.recipient_id = i.recipient_id and r.invitation_id = i.invitation_id;
