-- What one noted as the last time may be noted otherwise, also earlier; what Kith saw of it stays. Of what there was until now nobody can tell which it is: it stays.
alter table connection_touch add column seen_at timestamptz;
update connection_touch set seen_at = touched_at;
alter table connection_touch add constraint connection_touch_not_before_it_was_seen check (seen_at <= touched_at);
comment on column connection_touch.touched_at is 'the last time as its owner has it: seen, or noted, whichever is later';
comment on column connection_touch.seen_at is 'when Kith last saw the two in touch, such as by a message; null where its owner only noted it';
