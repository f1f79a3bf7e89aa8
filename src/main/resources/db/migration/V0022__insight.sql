-- That a letter came back to its sender with questions: how it was graded and what was asked about, never a word of it. It goes when the letter is
-- sent, or after two weeks.
create table first_try (
    sender_id bigint not null,
    recipient_id bigint not null,
    grade text not null,
    kinds text[] not null,
    tried_at timestamptz not null,
    constraint first_try_pk primary key (sender_id, recipient_id),
    constraint first_try_grade_known check (grade in ('canned', 'thin'))
);

create index first_try_by_age on first_try (tried_at);

-- What came of such letters, by the month of the first try and by what was asked about.
create table try_tally (
    month date not null,
    kind text not null,
    outcome text not null,
    tries bigint not null,
    constraint try_tally_pk primary key (month, kind, outcome),
    constraint try_tally_outcome_known check (outcome in ('better', 'same', 'contested', 'given_up'))
);

-- The letters of a month by grade, and what came of them within two weeks as their senders may know it; counted once, two weeks after its end.
create table letter_tally (
    month date not null,
    grade text not null,
    sent bigint not null,
    answered bigint not null,
    accepted bigint not null,
    declined bigint not null,
    talked bigint not null,
    constraint letter_tally_pk primary key (month, grade),
    constraint letter_tally_grade_known check (grade in ('canned', 'thin', 'reasoned'))
);

create index invitation_by_time on invitation (sent_at);

create index contest_by_time on contest (contested_at);
