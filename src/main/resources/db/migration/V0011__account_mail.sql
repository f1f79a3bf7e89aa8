-- Whether the address is known to be theirs, and the one they want instead until it is confirmed.
alter table account add column confirmed_at timestamptz;
alter table account add column wanted_address text;

-- Links in account mail that work once. Found by what their bearer holds, of which only the hash is kept.
create table account_link (
    hash text not null,
    member_id bigint not null,
    purpose text not null,
    address text not null,              -- the one the link was made for
    expires_at timestamptz not null,
    constraint account_link_pk primary key (hash),
    constraint account_link_purpose_known check (purpose in ('confirm', 'reset'))
);

create index account_link_of_member on account_link (member_id, purpose);
create index account_link_by_age on account_link (expires_at);

-- Addresses an account had, to tell them that it has them no more.
create table former_address (
    member_id bigint not null,
    until_at timestamptz not null,
    address text not null,
    constraint former_address_pk primary key (member_id, until_at)
);

-- Browsers from which a member has signed in: the hash of a cookie.
create table known_device (
    member_id bigint not null,
    hash text not null,
    expires_at timestamptz not null,
    constraint known_device_pk primary key (member_id, hash)
);

create index known_device_by_age on known_device (expires_at);
