-- Events, and who comes to them.
create table event (
    event_id bigint generated always as identity,
    organiser_id bigint not null,
    -- by its address, which a group keeps for good
    group_slug text collate "C",
    name text not null,
    -- folded in Java: no accents, no case, letters and digits only
    sort_name text collate "C" not null,
    about text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    zone text not null,
    place text not null,
    link text not null,
    capacity integer,
    going integer not null,
    waiting integer not null,
    code text collate "C" not null,
    edition integer not null default 0,
    announced_at timestamptz not null,
    changed_at timestamptz not null,
    reminded_at timestamptz,
    cancelled_at timestamptz,
    cancelled_why text not null default '',
    constraint event_pk primary key (event_id),
    constraint event_ends_after_it_starts check (ends_at > starts_at),
    constraint event_is_somewhere check (place <> '' or link <> ''),
    constraint event_has_room check (capacity > 0),
    constraint event_counts check (going >= 0 and waiting >= 0)
);

create index event_in_order on event (starts_at, event_id);
create index event_of_group on event (group_slug, starts_at, event_id) where group_slug is not null;
create index event_to_remind on event (starts_at) where reminded_at is null and cancelled_at is null;
create index event_by_spelling on event using gin (sort_name gin_trgm_ops);

-- Who comes, by the event; and the same by the member. Both rows are written and deleted together.
create table attendance (
    event_id bigint not null,
    member_id bigint not null,
    state text not null,
    since timestamptz not null,
    checked_in timestamptz,
    constraint attendance_pk primary key (event_id, member_id),
    constraint attendance_state_known check (state in ('going', 'waiting')),
    constraint attendance_there_is_going check (checked_in is null or state = 'going'),
    constraint attendance_event_fk foreign key (event_id) references event (event_id)
);

create index attendance_in_order on attendance (event_id, state, since, member_id);

create table member_event (
    member_id bigint not null,
    event_id bigint not null,
    state text not null,
    since timestamptz not null,
    checked_in timestamptz,
    constraint member_event_pk primary key (member_id, event_id),
    constraint member_event_state_known check (state in ('going', 'waiting')),
    constraint member_event_there_is_going check (checked_in is null or state = 'going')
);
