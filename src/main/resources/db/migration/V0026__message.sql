-- A conversation: of two who are connected, or of three whom an introduction brought together. Its row is locked for whatever is written in it, so that
-- numbers are given in the order in which messages can be read. Who is in it never changes; who left stands in gone.
create table conversation (
    conversation_id bigint generated always as identity,
    kind text not null,
    members bigint[] not null,
    gone bigint[] not null,
    last_seq bigint not null,
    change_seq bigint not null,
    opened_at timestamptz not null,
    constraint conversation_pk primary key (conversation_id),
    constraint conversation_kind_known check (kind in ('pair', 'three')),
    constraint conversation_people_counted check (cardinality(members) = case kind when 'pair' then 2 else 3 end)
);

-- The one conversation of two people.
create table conversation_pair (
    low_id bigint not null,
    high_id bigint not null,
    conversation_id bigint not null,
    constraint conversation_pair_pk primary key (low_id, high_id),
    constraint conversation_pair_ordered check (low_id < high_id)
);

-- What a conversation of three came from, so that it is opened once.
create table conversation_origin (
    origin text not null,
    conversation_id bigint not null,
    constraint conversation_origin_pk primary key (origin)
);

-- What was said. The search column also holds "@" and the number of each who may find it, which no word of theirs can be: one's own messages are found
-- by the index alone. A message that was taken back keeps its place without its words.
create table message (
    conversation_id bigint not null,
    seq bigint not null,
    author_id bigint not null,
    key text not null,
    mark text,
    text text not null,
    search tsvector not null,
    sent_at timestamptz not null,
    edited_at timestamptz,
    taken_back_at timestamptz,
    change_seq bigint not null,
    constraint message_pk primary key (conversation_id, seq),
    constraint message_mark_known check (mark in ('invitation', 'question', 'answer', 'thanks', 'introduction')),
    constraint message_conversation_fk foreign key (conversation_id) references conversation (conversation_id)
        on delete cascade
);

create unique index message_key on message (conversation_id, author_id, key);

create index message_changed on message (conversation_id, change_seq) where change_seq > 0;

-- What is not sorted in yet is read through by every search, so it is kept short.
create index message_search on message using gin (search) with (gin_pending_list_limit = 512);

-- A conversation as one of its people has it.
create table participant (
    member_id bigint not null,
    conversation_id bigint not null,
    read_seq bigint not null,
    unread_since timestamptz,
    told boolean not null,
    muted boolean not null,
    left_seq bigint,
    draft text not null,
    last_at timestamptz not null,
    constraint participant_pk primary key (member_id, conversation_id)
);

create index participant_list on participant (member_id, last_at desc, conversation_id desc) where left_seq is null;

-- Whether anything waits, which every page asks.
create index participant_unread on participant (member_id)
    where unread_since is not null and not muted and left_seq is null;

-- What waits so long that a letter may tell of it.
create index participant_untold on participant (unread_since)
    where unread_since is not null and not told and not muted and left_seq is null;

-- What somebody deleted for themselves.
create table message_hidden (
    member_id bigint not null,
    conversation_id bigint not null,
    seq bigint not null,
    constraint message_hidden_pk primary key (member_id, conversation_id, seq)
);
