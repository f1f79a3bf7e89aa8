-- Personal links. The token stands here as it is and not as a hash: its maker shows and prints it again for as long as it lives, and whoever
-- holds it gains no more than to write to them, which they can take back.
create table link (
    member_id bigint not null,
    link_id bigint generated always as identity,
    token text collate "C" not null,
    label text not null,
    cap int not null,
    used int not null default 0,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    constraint link_pk primary key (member_id, link_id),
    constraint link_used_within_its_cap check (used between 0 and cap)
);

create index link_by_age on link (member_id, made_at desc, link_id desc);

-- Tokens are never given twice, since invitations speak of them.
create table link_token (
    token text collate "C" not null,
    member_id bigint not null,
    link_id bigint not null,
    constraint link_token_pk primary key (token)
);
