-- What happened to connections, in the transaction in which it happened. Every server follows it to keep its graph in step; see decision 11.
create table connection_change (
    change_id bigint generated always as identity,
    transaction_id xid8 not null,
    one_id bigint not null,
    other_id bigint not null,
    connected boolean not null,
    at timestamptz not null,
    constraint connection_change_pk primary key (change_id),
    constraint connection_change_ordered check (one_id < other_id)
);

create index connection_change_by_transaction on connection_change (transaction_id);

create index connection_change_by_age on connection_change (at);
