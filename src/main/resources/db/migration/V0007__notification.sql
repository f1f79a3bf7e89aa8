-- What a member is told in the page. It holds nobody's words: the invitation's card, as they may see it at the time, says the rest.
create table notice (
    member_id bigint not null,
    notice_id bigint generated always as identity,
    kind text not null,
    invitation_id bigint not null,
    other_id bigint not null,
    at timestamptz not null,
    read_at timestamptz,
    constraint notice_pk primary key (member_id, notice_id),
    constraint notice_once unique (member_id, invitation_id, kind, at),
    constraint notice_kind_known check (kind in ('sent', 'asked', 'answered', 'accepted', 'declined'))
);

create index notice_latest on notice (member_id, at desc, notice_id desc);
create index notice_unread on notice (member_id) where read_at is null;
create index notice_by_age on notice (at);
