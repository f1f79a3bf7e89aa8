-- What this database says about itself, such as that it holds the demo community.
create table kith_about (
    key   text not null,
    value text not null,
    constraint kith_about_pk primary key (key)
);
