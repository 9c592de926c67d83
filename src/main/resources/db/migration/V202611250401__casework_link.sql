-- which case has started which by a message between flows
create table casework_link (
    id      bigint primary key,
    starter bigint      not null references casework_case,
    started bigint      not null references casework_case,
    message text        not null,
    at      timestamptz not null,
    unique (started, starter)
);
create index casework_link_starter on casework_link (starter);
