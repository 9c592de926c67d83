create sequence retrospective_report_seq increment by 50;

-- the retrospective of an event; amounts are of one currency, and conduct incidents are a count only
create table retrospective_report (
    id                  bigint primary key,
    version             integer     not null,
    case_reference      text        not null unique,
    event_id            bigint      not null unique references event_event,
    chapter             text        not null references chapter_chapter (slug),
    region              text        not null,
    title               text        not null,
    over_at             timestamptz not null,
    status              text        not null check (status in ('AWAITED', 'RECEIVED', 'PUBLISHED', 'FILED', 'MISSED', 'CANCELLED')),
    late                boolean     not null,
    registered          integer,
    attended            integer,
    first_timers        integer,
    speakers            integer,
    first_time_speakers integer,
    show_rate           integer,
    currency            text,
    income              numeric(19, 3),
    cost                numeric(19, 3),
    budget_variance     integer,
    conduct_incidents   integer,
    metrics             jsonb       not null,
    best                text,
    change              text,
    links               text,
    publish             boolean     not null,
    received_at         timestamptz,
    settled_at          timestamptz,
    search_text         text        not null,
    check (status <> 'PUBLISHED' or publish)
);
create index retrospective_by_end on retrospective_report (over_at desc, id desc);
create index retrospective_by_chapter on retrospective_report (chapter, over_at desc, id desc);
create index retrospective_by_words on retrospective_report using gin (to_tsvector('simple', search_text));

-- what the playbook's curators have kept of the lessons
create table retrospective_lesson (
    id             bigint primary key,
    case_reference text        not null,
    topic          text        not null,
    point          text        not null,
    kept_at        timestamptz not null
);
create index retrospective_lesson_topic on retrospective_lesson (topic, id desc);
