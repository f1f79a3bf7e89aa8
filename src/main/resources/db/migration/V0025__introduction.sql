-- An introduction as it stands: asked for, where one asks a go-between for the other, or offered to both. What each of its people may know of it stands in
-- introduction_side. Every step first takes the row here, then the sides.
create table introduction (
    introducer_id bigint not null,
    introduction_id bigint generated always as identity,
    kind text not null,
    one_id bigint not null,
    other_id bigint not null,
    note text,
    why text not null,
    words text,
    state text not null,
    one_said_yes boolean not null default false,
    other_said_yes boolean not null default false,
    invitation_id bigint,
    carried_at timestamptz,
    made_at timestamptz not null,
    changed_at timestamptz not null,
    due_at timestamptz,
    constraint introduction_pk primary key (introducer_id, introduction_id),
    constraint introduction_kind_known check (kind in ('asked', 'offered')),
    constraint introduction_state_known
        check (state in ('waiting', 'asked', 'forwarded', 'accepted', 'told', 'agreed', 'declined', 'withdrawn', 'expired')),
    constraint introduction_of_three check (introducer_id <> one_id and introducer_id <> other_id and one_id <> other_id),
    constraint introduction_note_when_asked check ((kind = 'asked') = (note is not null)),
    constraint introduction_words_when_passed_on
        check (state not in ('forwarded', 'accepted', 'told') or words is not null)
);

-- What is still open to somebody when its time is over.
create index introduction_due on introduction (due_at) where due_at is not null;

-- The introduction as one of its people may know it: a quiet decline never changes the row of whoever is not told of it.
create table introduction_side (
    member_id bigint not null,
    introduction_id bigint not null,
    kind text not null,
    role text not null,
    introducer_id bigint not null,
    one_id bigint not null,
    other_id bigint not null,
    state text not null,
    refused_by bigint,
    refusal_words text,
    made_at timestamptz not null,
    changed_at timestamptz not null,
    expires_at timestamptz not null,
    constraint introduction_side_pk primary key (member_id, introduction_id),
    constraint introduction_side_kind_known check (kind in ('asked', 'offered')),
    constraint introduction_side_role_known check (role in ('introducer', 'asker', 'target', 'party')),
    constraint introduction_side_state_known
        check (state in ('waiting', 'asked', 'yes', 'forwarded', 'accepted', 'told', 'agreed', 'declined', 'withdrawn', 'expired'))
);

create unique index introduction_side_one_ask
    on introduction_side (member_id, other_id) where role = 'asker' and state in ('waiting', 'asked');

create unique index introduction_side_one_offer
    on introduction_side (member_id, one_id, other_id) where kind = 'offered' and role = 'introducer' and state = 'waiting';

create index introduction_side_list on introduction_side (member_id, kind, role, made_at desc, introduction_id desc);

-- What the go-between asked back, and what was answered.
create table introduction_round (
    introducer_id bigint not null,
    introduction_id bigint not null,
    round smallint not null,
    question text not null,
    asked_at timestamptz not null,
    answer text,
    answered_at timestamptz,
    constraint introduction_round_pk primary key (introducer_id, introduction_id, round),
    constraint introduction_round_at_most_three check (round between 1 and 3),
    constraint introduction_round_fk foreign key (introducer_id, introduction_id)
        references introduction (introducer_id, introduction_id) on delete cascade
);

-- Whether one may be asked for introductions. Also the row under which what somebody asks for and is asked is counted.
create table introduction_asking (
    member_id bigint not null,
    open boolean not null default true,
    constraint introduction_asking_pk primary key (member_id)
);
