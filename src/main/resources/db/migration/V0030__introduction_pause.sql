-- A decline that is told leaves after its five minutes: when that is, in the row of whoever declined.
alter table introduction_side add column refusal_due_at timestamptz;

create index introduction_side_refusal_due on introduction_side (refusal_due_at) where refusal_due_at is not null;

-- Both to whom something was offered may say no with words; whoever offered it reads both.
alter table introduction_side add column also_refused_by bigint;
alter table introduction_side add column also_refusal_words text;

-- Whoever asked or offered hears when its time is over.
alter table notice drop constraint notice_kind_known;
alter table notice add constraint notice_kind_known check (kind in (
    'sent', 'asked', 'answered', 'accepted', 'thanked', 'declined', 'revealed',
    'introduction_asked', 'introduction_question', 'introduction_answer', 'introduction_forwarded', 'introduction_declined',
    'introduction_offered', 'introduction_agreed', 'introduction_told', 'introduction_expired',
    'recommendation_asked', 'recommendation_written', 'recommendation_accepted', 'recommendation_change',
    'follow_up'));
