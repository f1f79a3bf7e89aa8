-- What a member keeps in mind of somebody they are, or were, connected with: theirs alone. It lies beside the connection and outlives it where they wish.
create table connection_memory (
    member_id bigint not null,
    peer_id bigint not null,
    met_where text not null default '',
    notes text not null default '',
    tags text[] not null default '{}',
    -- the tags folded in Java, to find them however they are written
    tag_keys text[] not null default '{}',
    follow_up_on date,
    -- when that day begins where the member lived as they chose it
    due_at timestamptz,
    told_at timestamptz,
    version int not null,
    -- words folded in Java: no accents, no case, letters and digits only
    search_document tsvector not null,
    constraint connection_memory_pk primary key (member_id, peer_id),
    constraint connection_memory_not_of_oneself check (member_id <> peer_id),
    constraint connection_memory_due_on_a_day check ((follow_up_on is null) = (due_at is null))
);

create index connection_memory_due on connection_memory (due_at) where due_at is not null and told_at is null;

-- When two were last in touch, as each side has it. Narrow, and written at most once a day for a side, since messages come by the hundred.
create table connection_touch (
    member_id bigint not null,
    peer_id bigint not null,
    touched_at timestamptz not null,
    constraint connection_touch_pk primary key (member_id, peer_id),
    constraint connection_touch_not_with_oneself check (member_id <> peer_id)
);
