alter table notice drop constraint notice_kind_known;
alter table notice add constraint notice_kind_known
    check (kind in ('sent', 'asked', 'answered', 'accepted', 'thanked', 'declined', 'revealed'));
