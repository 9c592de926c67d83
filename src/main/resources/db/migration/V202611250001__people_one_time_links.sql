-- The secret itself is known to whoever got the link; rows stay for a while to say that a link was used or is too old.
create table people_one_time_link (
    hash       bytea       primary key,
    purpose    text        not null,
    subject    text        not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index people_one_time_link_subject on people_one_time_link (purpose, subject);
