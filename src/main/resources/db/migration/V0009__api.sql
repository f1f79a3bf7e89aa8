-- What programs need: tokens to act for a member, requests that may be sent twice, and a pace.

-- Only the hash of a token is kept; the token itself is shown to its member once.
create table access_token (
    member_id bigint not null,
    token_id bigint generated always as identity,
    hash text collate "C" not null,
    label text not null,
    scope text not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    last_used_at timestamptz,
    constraint access_token_pk primary key (member_id, token_id)
);

-- Whose a token is: unique across members, hence a table keyed by it.
create table access_token_hash (
    hash text collate "C" not null,
    member_id bigint not null,
    token_id bigint not null,
    constraint access_token_hash_pk primary key (hash)
);

-- Requests that a program may send again, and where to look at what they did. Written with the work itself, so that there is both or neither.
create table answered_request (
    member_id bigint not null,
    key text collate "C" not null,
    request text collate "C" not null,       -- a fingerprint of method, address and body
    status int not null,
    resource text not null,                  -- what to show to one who asks again, as they may see it then
    at timestamptz not null,
    constraint answered_request_pk primary key (member_id, key)
);

create index answered_request_by_age on answered_request (at);

-- How far ahead of its pace somebody is: one row however often they come (the generic cell rate algorithm, ITU-T I.371).
create table pace (
    who text not null,
    kind text not null,
    due timestamptz not null,
    constraint pace_pk primary key (who, kind)
);

create index pace_by_age on pace (due);
