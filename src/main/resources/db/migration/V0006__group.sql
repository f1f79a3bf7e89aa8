-- Groups. The table is in the plural, since "group" is SQL's own word.
create table groups (
    group_id bigint generated always as identity,
    slug text collate "C" not null,
    name text not null,
    about text not null,
    -- folded in Java: no accents, no case, letters and digits only
    sort_name text collate "C" not null,
    founder_id bigint not null,
    founded timestamptz not null,
    members int not null,
    closed timestamptz,
    constraint groups_pk primary key (group_id),
    constraint groups_closed_when_empty check ((members = 0) = (closed is not null))
);

create index groups_by_name on groups (sort_name, group_id) where closed is null;
create index groups_by_spelling on groups using gin (sort_name gin_trgm_ops);

-- Addresses are never given twice, since invitations speak of a group by its address.
create table group_slug (
    slug text collate "C" not null,
    group_id bigint not null,
    constraint group_slug_pk primary key (slug)
);

-- Two groups are not called the same while both are open; the name without spaces, accents and case.
create table group_name (
    name_key text collate "C" not null,
    group_id bigint not null,
    constraint group_name_pk primary key (name_key)
);

-- Who is in a group, by the group; and the same by the member. Both rows are written and deleted together.
create table group_membership (
    group_id bigint not null,
    member_id bigint not null,
    since timestamptz not null,
    constraint group_membership_pk primary key (group_id, member_id),
    constraint group_membership_group_fk foreign key (group_id) references groups (group_id)
);

create index group_membership_by_age on group_membership (group_id, since, member_id);

create table member_group (
    member_id bigint not null,
    group_id bigint not null,
    since timestamptz not null,
    constraint member_group_pk primary key (member_id, group_id)
);
