-- Those few whom nobody sees, asked for every few seconds by every server.
create index member_unseen on member (member_id) where standing <> 'live';
