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
