-- Notices about one's own account are about no invitation.
alter table notice alter column invitation_id drop not null;
alter table notice drop constraint notice_once;
alter table notice add constraint notice_once unique nulls not distinct (member_id, invitation_id, kind, at);
