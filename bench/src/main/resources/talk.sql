-- Conversations of member 1 with 2 to 601, twenty messages each and ten thousand with member 2; then of 2 with 3, 4 with 5 and so on, empty. Words to be
-- searched are kept as Kith keeps them.
insert into conversation (kind, members, gone, last_seq, change_seq, opened_at)
select 'pair', array[1, n], '{}', case n when 2 then 10000 else 20 end, 0, timestamptz '2026-06-01' + n * interval '1 hour'
from generate_series(2, 601) as n;

insert into conversation (kind, members, gone, last_seq, change_seq, opened_at)
select 'pair', array[n, n + 1], '{}', 0, 0, timestamptz '2026-06-01' from generate_series(2, 100, 2) as n;

insert into conversation_pair (low_id, high_id, conversation_id) select members[1], members[2], conversation_id from conversation;

insert into message (conversation_id, seq, author_id, key, text, search, sent_at, change_seq)
select conversation_id, n, author, 'seed-' || n, words,
    to_tsvector('simple', words) || array_to_tsvector(array['@' || members[1], '@' || members[2]]),
    opened_at + n * interval '1 minute', 0
from conversation,
    lateral generate_series(1, last_seq) as n,
    lateral (select members[1 + n % 2] as author,
        'Reading ' || n || ' of the *north gauge*: two hands above the mark, falling. Will you look at the chain on Thursday?' as words) as said;

insert into participant (member_id, conversation_id, read_seq, told, muted, draft, last_at)
select member, conversation_id, last_seq, true, false, '', opened_at + last_seq * interval '1 minute'
from conversation, lateral unnest(members) as member;

analyze;
