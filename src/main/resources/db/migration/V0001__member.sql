-- Members: who one is, what one shows to whom, one's door, and whom one blocks.
-- Owner first in every key; what is unique across owners (the handle) has a table of its own.
create extension if not exists pg_trgm;

create table member (
    member_id bigint generated always as identity,
    handle text collate "C" not null,
    name text not null,
    headline text not null default '',
    place text not null default '',
    about text not null default '',
    ask_me_about text not null default '',
    looking_for text not null default '',
    skills text[] not null default '{}',
    photo text,
    zone text,
    door text not null default 'ANYONE',
    opening_question text not null default '',
    joined timestamptz not null,
    settled timestamptz,
    standing text not null default 'live',
    -- folded in Java: no accents, no case, letters and digits only; the second holds nothing that members may not see
    sort_name text collate "C" not null,
    search_text text not null default '',
    search_document tsvector generated always as (
        setweight(to_tsvector('simple', sort_name), 'A') || setweight(to_tsvector('simple', search_text), 'B')) stored,
    constraint member_pk primary key (member_id),
    constraint member_door_known check (door in ('ANYONE', 'REASONED', 'PROVED', 'INTRODUCED', 'NOBODY')),
    constraint member_standing_known check (standing in ('live', 'suspended', 'deleted'))
);

create index member_by_name on member (sort_name, member_id) where standing = 'live';
create index member_by_words on member using gin (search_document);
create index member_by_spelling on member using gin (sort_name gin_trgm_ops, search_text gin_trgm_ops);
create index member_by_photo on member (photo) where photo is not null;

create table member_handle (
    handle text collate "C" not null,
    member_id bigint not null,
    constraint member_handle_pk primary key (handle)
);

-- A row only where the member chose something else than "members".
create table member_audience (
    member_id bigint not null,
    field text not null,
    audience text not null,
    constraint member_audience_pk primary key (member_id, field),
    constraint member_audience_member_fk foreign key (member_id) references member (member_id),
    constraint member_audience_known check (audience in ('ME', 'CONNECTIONS', 'MEMBERS', 'PUBLIC'))
);

-- Where they worked and studied, in their order; name_key is the name folded, to find who was there too.
create table member_station (
    member_id bigint not null,
    kind text not null,
    nth int not null,
    name text not null,
    name_key text not null,
    what text not null,
    from_year int not null,
    to_year int,
    constraint member_station_pk primary key (member_id, kind, nth),
    constraint member_station_member_fk foreign key (member_id) references member (member_id),
    constraint member_station_kind_known check (kind in ('WORK', 'STUDY')),
    constraint member_station_years_in_order check (to_year is null or to_year >= from_year)
);

create table member_link (
    member_id bigint not null,
    nth int not null,
    address text not null,
    label text not null,
    constraint member_link_pk primary key (member_id, nth),
    constraint member_link_member_fk foreign key (member_id) references member (member_id)
);

-- One row for each of the two, so that everybody finds what concerns them among their own rows.
create table member_block (
    member_id bigint not null,
    peer_id bigint not null,
    side text not null,
    since timestamptz not null,
    constraint member_block_pk primary key (member_id, peer_id, side),
    constraint member_block_member_fk foreign key (member_id) references member (member_id),
    constraint member_block_side_known check (side in ('by_me', 'by_them'))
);
