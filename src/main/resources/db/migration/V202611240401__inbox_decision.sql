-- Decisions that can still be taken back: they wait here for a few seconds before they count.
create table inbox_decision (
    id         text        primary key,
    task       text        not null unique,
    decided_by bigint      not null,
    data       jsonb       not null,
    until      timestamptz not null
);
