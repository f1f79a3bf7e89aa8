-- Members :from to :to. Numbers are fixed, so that every run measures the same community. Passwords are in the clear: nobody lives here.
insert into member (member_id, handle, name, headline, place, about, ask_me_about, looking_for, skills, joined, settled, sort_name, search_text)
overriding system value
select n, 'member-' || n, 'Ines Member' || n, 'Keeps the tide tables of station ' || n % 97, 'Harbour ' || n % 211,
    repeat('Came to gauges by way of clocks, and stayed for the weather. ', 6), 'Brass, springs and number ' || n, 'A second pair of hands',
    array['filing', 'soldering', 'patience', 'charts'], timestamptz '2026-01-01' + n * interval '1 second', timestamptz '2026-01-02',
    'ines member' || n, 'keeps the tide tables of station ' || n % 97
from generate_series(:from, :to) as n;

insert into member_handle (handle, member_id) select 'member-' || n, n from generate_series(:from, :to) as n;

insert into member_station (member_id, kind, nth, name, name_key, what, from_year, to_year)
select n, 'WORK', 0, 'Harbour Works ' || n % 40, 'harbourworks' || n % 40, 'Fitter', 2010, null from generate_series(:from, :to) as n
union all
select n, 'WORK', 1, 'Yard ' || n % 60, 'yard' || n % 60, 'Apprentice', 2004, 2009 from generate_series(:from, :to) as n
union all
select n, 'STUDY', 0, 'School of Instruments ' || n % 9, 'schoolofinstruments' || n % 9, 'Fine mechanics', 2000, 2003
from generate_series(:from, :to) as n;

insert into account (member_id, address, password, operator, opened)
select n, 'member' || n || '@bench.example', '{noop}a lamp in the harbour', false, timestamptz '2026-01-01'
from generate_series(:from, least(:to, 100)) as n;

insert into account_address (address, member_id)
select 'member' || n || '@bench.example', n from generate_series(:from, least(:to, 100)) as n;

-- A ring: everybody knows those 1, 2, 3, 5, 8, … places on, so that there are people in common and people two steps away.
insert into connection (member_id, peer_id, since)
select one, other, timestamptz '2026-02-01' + (one + other) % 10000 * interval '1 minute'
from (select n as a, :from + (n - :from + step) % (:to - :from + 1) as b
      from generate_series(:from, :to) as n, unnest(array[1, 2, 3, 5, 8, 13, 21, 34, 55, 89]) as step) as pair,
    lateral (values (a, b), (b, a)) as both_ways (one, other)
on conflict do nothing;

-- As whoever changes the table must, so that a Kith that runs takes notice.
insert into connection_change (transaction_id, one_id, other_id, connected, at)
select pg_current_xact_id(), member_id, peer_id, true, since from connection where member_id < peer_id and member_id >= :from;

select pg_notify('kith_connection', '');

analyze;
