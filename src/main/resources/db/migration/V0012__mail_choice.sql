-- How often a member gets mail about what; a row only where it is not "at once".
create table mail_choice (
    member_id bigint not null,
    topic text not null,
    rhythm text not null,
    constraint mail_choice_pk primary key (member_id, topic),
    constraint mail_choice_rhythm_known check (rhythm in ('at_once', 'daily', 'weekly', 'never'))
);

-- What the links by which one ends mail are signed with, one for each member.
create table mail_key (
    member_id bigint not null,
    secret text not null,
    constraint mail_key_pk primary key (member_id)
);
