-- What was lately sent, so that what many send alike is known: numbers from which no words can be told. A reason has eight, a row each; of a
-- sender who sent the same again the last time counts. Keyed by the number, for it is what is looked up across all senders.
create table reason_signature (
    band bigint not null,
    sender_id bigint not null,
    sent_at timestamptz not null,
    constraint reason_signature_pk primary key (band, sender_id)
);

create index reason_signature_by_age on reason_signature (sent_at);
