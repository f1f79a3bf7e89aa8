-- Who may come in, and how often one may try.

create table account (
    member_id bigint not null,
    address text not null,              -- as they wrote it
    password text not null,             -- hashed, with the name of the method in front
    operator boolean not null,
    opened timestamptz not null,
    constraint account_pk primary key (member_id),
    constraint account_member_fk foreign key (member_id) references member (member_id)
);

-- One account to an address: unique across owners, hence a table keyed by it. In lower case.
create table account_address (
    address text not null,
    member_id bigint not null,
    constraint account_address_pk primary key (address),
    constraint account_address_account_fk foreign key (member_id) references account (member_id)
);

-- While there is a row, the operator of a new Kith has not come yet. Only the code's hash is kept.
create table operator_code (
    hash text not null,
    made timestamptz not null,
    constraint operator_code_pk primary key (hash)
);

-- Spring Session's tables as it defines them (schema-postgresql.sql of 4.1), in the lower case of the rest.
create table spring_session (
    primary_id char(36) not null,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100),
    constraint spring_session_pk primary key (primary_id)
);

create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36) not null,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
    constraint spring_session_attributes_fk foreign key (session_primary_id) references spring_session (primary_id) on delete cascade
);
