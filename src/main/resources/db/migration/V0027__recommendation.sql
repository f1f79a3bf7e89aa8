-- A recommendation as its subject has it, from the moment they ask for it or somebody writes one. What its author may know stands in authored_recommendation.
create table recommendation (
    subject_id bigint not null,
    recommendation_id bigint generated always as identity,
    author_id bigint not null,
    state text not null,
    note text,
    relation text,
    own_relation text,
    from_year smallint,
    to_year smallint,
    words text,
    edition integer not null default 0,
    change text,
    begun_at timestamptz not null,
    changed_at timestamptz not null,
    constraint recommendation_pk primary key (subject_id, recommendation_id),
    constraint recommendation_not_of_oneself check (subject_id <> author_id),
    constraint recommendation_state_known
        check (state in ('asked', 'waiting', 'change', 'accepted', 'declined', 'withdrawn', 'retracted')),
    constraint recommendation_relation_known check (relation in (
        'worked_together', 'they_managed', 'i_managed', 'client', 'supplier', 'association', 'taught_by', 'taught', 'studied', 'mentor', 'other')),
    constraint recommendation_words_whole check ((words is null) = (relation is null)),
    constraint recommendation_years_in_order check (to_year >= from_year)
);

create index recommendation_list on recommendation (subject_id, changed_at desc, recommendation_id desc);

create index recommendation_from on recommendation (subject_id, author_id, recommendation_id desc);

-- The recommendation as its author may know it: a subject's quiet decline never changes this row, nor an author's the other.
create table authored_recommendation (
    author_id bigint not null,
    recommendation_id bigint not null,
    subject_id bigint not null,
    state text not null,
    changed_at timestamptz not null,
    constraint authored_recommendation_pk primary key (author_id, recommendation_id),
    constraint authored_recommendation_state_known
        check (state in ('asked', 'waiting', 'change', 'accepted', 'refused', 'withdrawn', 'retracted'))
);

create unique index authored_recommendation_one_open
    on authored_recommendation (author_id, subject_id) where state in ('asked', 'waiting', 'change', 'accepted');

create index authored_recommendation_list on authored_recommendation (author_id, changed_at desc, recommendation_id desc);

create index authored_recommendation_of on authored_recommendation (author_id, subject_id, recommendation_id desc);

-- What a subject accepted, word for word: it stays as it is while a later edition waits for them.
create table shown_recommendation (
    subject_id bigint not null,
    recommendation_id bigint not null,
    author_id bigint not null,
    relation text not null,
    own_relation text not null,
    from_year smallint not null,
    to_year smallint,
    words text not null,
    edition integer not null,
    hidden boolean not null default false,
    accepted_at timestamptz not null,
    constraint shown_recommendation_pk primary key (subject_id, recommendation_id),
    constraint shown_recommendation_fk foreign key (subject_id, recommendation_id)
        references recommendation (subject_id, recommendation_id) on delete cascade
);

create index shown_recommendation_list
    on shown_recommendation (subject_id, accepted_at desc, recommendation_id desc) where not hidden;
