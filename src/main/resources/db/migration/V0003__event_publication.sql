-- What every module leans on: limits, events on their way, and which server does what need be done once.

-- What counts towards a limit: who tried what, and when.
create table attempt (
    who text not null,                  -- a member, an account's address (hashed) or an address of the network
    kind text not null,
    id bigint generated always as identity,
    made timestamptz not null,
    constraint attempt_pk primary key (who, kind, id)
);

create index attempt_by_age on attempt (kind, made);

-- Events on their way to their listeners; a row lives until its listener is done (Spring Modulith, completion mode "delete").
create table event_publication (
    id uuid not null,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date timestamptz,
    status text,
    completion_attempts int,
    last_resubmission_date timestamptz,
    constraint event_publication_pk primary key (id)
);

create index event_publication_by_date on event_publication (publication_date);

-- Which piece of work has been taken by one of the servers, and until when no other may take it.
create table turn (
    job text not null,
    until timestamptz not null,
    constraint turn_pk primary key (job)
);
