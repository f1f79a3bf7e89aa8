-- Whom a member does not want to have suggested again. Told to nobody.
create table never_suggested (
    member_id bigint not null,
    other_id bigint not null,
    since timestamptz not null,
    constraint never_suggested_pk primary key (member_id, other_id),
    constraint never_suggested_member_fk foreign key (member_id) references member (member_id)
);
