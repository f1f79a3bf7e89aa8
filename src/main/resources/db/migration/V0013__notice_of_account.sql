-- Notices about one's own account are about no invitation.
alter table notice alter column invitation_id drop not null;
alter table notice drop constraint notice_once;
alter table notice add constraint notice_once unique nulls not distinct (member_id, invitation_id, kind, at);
alter table notice drop constraint notice_kind_known;
alter table notice add constraint notice_kind_known
    check (kind in ('sent', 'asked', 'answered', 'accepted', 'thanked', 'declined', 'revealed'));
