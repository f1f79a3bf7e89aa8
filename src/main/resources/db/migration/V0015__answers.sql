-- Words that a member keeps to decline, ask back and thank with.
create table saved_reply (
    member_id bigint not null,
    reply_id bigint generated always as identity,
    purpose text not null,
    heading text not null,
    words text not null,
    saved_at timestamptz not null,
    constraint saved_reply_pk primary key (member_id, reply_id),
    constraint saved_reply_purpose_known check (purpose in ('decline', 'ask', 'thanks'))
);

-- What the recipient said to the sender on accepting.
alter table invitation add column thanks text;

-- Whether a round was Kith asking, at the recipient's wish, for a better reason.
alter table invitation_round add column sent_back boolean not null default false;

-- Whose recipients said that they do not know them.
create table unplaced (
    sender_id bigint not null,
    recipient_id bigint not null,
    said_at timestamptz not null,
    constraint unplaced_pk primary key (sender_id, recipient_id)
);

-- Reasons found canned that their senders stand by, once for each recipient: what was found in them, never their words.
create table contest (
    sender_id bigint not null,
    recipient_id bigint not null,
    findings text[] not null,
    contested_at timestamptz not null,
    constraint contest_pk primary key (sender_id, recipient_id)
);

create index invitation_draft_by_age on invitation_draft (saved_at);
