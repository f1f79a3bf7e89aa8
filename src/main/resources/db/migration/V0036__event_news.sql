-- Who comes to an event hears what changes about it, and that it is near.
alter table notice drop constraint notice_kind_known;
alter table notice add constraint notice_kind_known check (kind in (
    'sent', 'asked', 'answered', 'accepted', 'thanked', 'declined', 'revealed',
    'introduction_asked', 'introduction_question', 'introduction_answer', 'introduction_forwarded', 'introduction_declined',
    'introduction_offered', 'introduction_agreed', 'introduction_told', 'introduction_expired',
    'recommendation_asked', 'recommendation_written', 'recommendation_accepted', 'recommendation_change',
    'follow_up',
    'event_moved', 'event_cancelled', 'event_near', 'event_place_free'));

-- Thousands of letters may wait at once: those about accounts, which somebody sits and waits for, go before them.
create index mail_outbox_account_due on mail_outbox (next_at) where state = 'waiting' and about_id = 0 and kind <> 'digest';
