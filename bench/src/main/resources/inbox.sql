insert into invitation (recipient_id, sender_id, evidence, strength, why, grade, state, sent_at, changed_at)
select 1, n,
    jsonb_build_array(
        jsonb_build_object('kind', 'worked_together', 'strength', 'LISTED', 'found', '2026-11-01T12:00:00Z', 'facts',
            jsonb_build_object('name', 'Harbour Works ' || n % 40, 'from', '2010', 'to', '')),
        jsonb_build_object('kind', 'mutual', 'strength', 'PROVED', 'found', '2026-11-01T12:00:00Z', 'facts',
            jsonb_build_object('ids', n + 1 || ',' || n + 2 || ',' || n + 3, 'count', '5')),
        jsonb_build_object('kind', 'group', 'strength', 'PROVED', 'found', '2026-11-01T12:00:00Z', 'facts',
            jsonb_build_object('slug', 'gauges', 'name', 'Tide gauges', 'senderSince', '2024-05-01', 'recipientSince', '2023-05-01'))),
    1, 'Your table for station ' || n || ' has a gap in the winter of the flood, and I have the ledger of those weeks. '
        || repeat('It was kept by hand and in pencil. ', 6) || 'Shall we put the two together?',
    case when n % 15 = 0 then 'thin' else 'reasoned' end, 'pending',
    timestamptz '2026-11-01' + n * interval '1 minute', timestamptz '2026-11-01' + n * interval '1 minute'
from generate_series(1001, 1300) as n;

insert into sent_invitation (sender_id, invitation_id, recipient_id, state, sent_at, changed_at, expires_at)
select sender_id, invitation_id, recipient_id, 'pending', sent_at, sent_at, sent_at + interval '180 days' from invitation;

insert into open_invitation (lower_id, higher_id, sender_id, invitation_id)
select recipient_id, sender_id, sender_id, invitation_id from invitation;

insert into notice (member_id, kind, about_id, other_id, at)
select recipient_id, 'sent', invitation_id, sender_id, sent_at from invitation;

analyze;
