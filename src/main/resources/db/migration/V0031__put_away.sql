-- A conversation that somebody put away is not in their list until something new comes, or they begin to write there.
alter table participant add column shelved boolean not null default false;
