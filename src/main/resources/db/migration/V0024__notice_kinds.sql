-- Notices are about more than invitations: the kind says what the number is that of.
alter table notice rename column invitation_id to about_id;
alter table notice drop constraint notice_kind_known;
alter table notice add constraint notice_kind_known check (kind in (
    'sent', 'asked', 'answered', 'accepted', 'thanked', 'declined', 'revealed',
    'introduction_asked', 'introduction_question', 'introduction_answer', 'introduction_forwarded', 'introduction_declined',
    'introduction_offered', 'introduction_agreed', 'introduction_told',
    'recommendation_asked', 'recommendation_written', 'recommendation_accepted', 'recommendation_change',
    'follow_up'));
