-- The invitation as its recipient has it. What the sender may know of it stands in sent_invitation.
create table invitation (
    recipient_id bigint not null,
    invitation_id bigint generated always as identity,
    sender_id bigint not null,
    evidence jsonb not null,
    strength smallint not null,
    why text not null,
    opening_question text,
    answer text,
    grade text not null,
    state text not null,
    set_aside boolean not null default false,
    sent_at timestamptz not null,
    changed_at timestamptz not null,
    refusal_told boolean,
    refusal_again text,
    refusal_words text,
    refused_at timestamptz,
    refusal_due_at timestamptz,
    constraint invitation_pk primary key (recipient_id, invitation_id),
    constraint invitation_not_to_oneself check (recipient_id <> sender_id),
    constraint invitation_state_known
        check (state in ('pending', 'asked', 'accepted', 'declined', 'withdrawn', 'expired')),
    constraint invitation_grade_known check (grade in ('canned', 'thin', 'reasoned')),
    constraint invitation_refusal_whole check ((state = 'declined') = (refused_at is not null)),
    constraint invitation_not_now_is_told check (refusal_again is distinct from 'not_now' or refusal_told)
);

create index invitation_inbox
    on invitation (recipient_id, state, set_aside, grade, strength, sent_at desc, invitation_id desc);

create index invitation_from on invitation (recipient_id, sender_id, invitation_id desc);

-- Declines that the sender is to be told of once the time to undo them has passed.
create index invitation_refusal_due on invitation (refusal_due_at) where refusal_due_at is not null;

-- The invitation as its sender may know it: a quiet decline never changes this row, so nothing read from it can tell.
create table sent_invitation (
    sender_id bigint not null,
    invitation_id bigint not null,
    recipient_id bigint not null,
    state text not null,
    sent_at timestamptz not null,
    changed_at timestamptz not null,
    expires_at timestamptz not null,
    constraint sent_invitation_pk primary key (sender_id, invitation_id),
    constraint sent_invitation_state_known
        check (state in ('pending', 'asked', 'accepted', 'declined', 'withdrawn', 'expired'))
);

create unique index sent_invitation_one_open
    on sent_invitation (sender_id, recipient_id) where state in ('pending', 'asked');

create index sent_invitation_to on sent_invitation (sender_id, recipient_id, invitation_id desc);

create index sent_invitation_list on sent_invitation (sender_id, sent_at desc, invitation_id desc);

create index sent_invitation_due on sent_invitation (expires_at) where state in ('pending', 'asked');

-- One open invitation for two people, whichever of them wrote it; also the row that every step for the two is taken under.
create table open_invitation (
    lower_id bigint not null,
    higher_id bigint not null,
    sender_id bigint not null,
    invitation_id bigint not null,
    constraint open_invitation_pk primary key (lower_id, higher_id),
    constraint open_invitation_ordered check (lower_id < higher_id)
);

-- What was asked back and answered. A reason that was rewritten keeps its former words here.
create table invitation_round (
    recipient_id bigint not null,
    invitation_id bigint not null,
    round smallint not null,
    question text not null,
    asked_at timestamptz not null,
    answer text,
    former_why text,
    answered_at timestamptz,
    constraint invitation_round_pk primary key (recipient_id, invitation_id, round),
    constraint invitation_round_at_most_three check (round between 1 and 3),
    constraint invitation_round_fk foreign key (recipient_id, invitation_id)
        references invitation (recipient_id, invitation_id) on delete cascade
);

-- What somebody has begun to write to somebody.
create table invitation_draft (
    sender_id bigint not null,
    recipient_id bigint not null,
    choice text not null,
    blanks jsonb not null,
    why text not null,
    answer text not null,
    saved_at timestamptz not null,
    constraint invitation_draft_pk primary key (sender_id, recipient_id)
);
