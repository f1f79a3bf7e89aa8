-- Letters on their way. A row holds whom, what kind and what it is about; the letter is written when it leaves, so that no body, secret or
-- address ever stands here.
create table mail_outbox (
    member_id bigint not null,
    letter_id bigint generated always as identity,
    kind text not null,
    about_id bigint not null,           -- the invitation; 0 where it is about the account, or gathers others
    at timestamptz not null,            -- when that happened; for a digest, when it is due
    message_id text not null,           -- given once, so that a letter that left twice is known as one
    state text not null,
    due_at timestamptz not null,        -- when it was first to leave; two days later it is given up
    next_at timestamptz not null,
    leased_until timestamptz,           -- one of the servers is at it
    tries int not null default 0,
    trouble text,
    gathered_by bigint,                 -- the digest whose letter tells of it
    queued_at timestamptz not null,
    closed_at timestamptz,
    constraint mail_outbox_pk primary key (member_id, letter_id),
    constraint mail_outbox_once unique (member_id, kind, about_id, at),
    constraint mail_outbox_state_known check (state in ('waiting', 'gathering', 'sent', 'skipped', 'failed'))
);

create index mail_outbox_due on mail_outbox (next_at) where state = 'waiting';
create index mail_outbox_gathering on mail_outbox (member_id, due_at) where state = 'gathering';
create index mail_outbox_latest on mail_outbox (queued_at desc, letter_id desc);
