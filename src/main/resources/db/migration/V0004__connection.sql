-- Connections: one row for each side, under its own member. Both rows are written and deleted together.
create table connection (
    member_id bigint not null,
    peer_id bigint not null,
    since timestamptz not null,
    constraint connection_pk primary key (member_id, peer_id),
    constraint connection_not_with_oneself check (member_id <> peer_id)
);

create index connection_by_age on connection (member_id, since desc, peer_id desc);
