-- A case and what was answered, said and waited for in it. Ids come from one pooled sequence, so that inserts batch.
create sequence casework_id start with 1 increment by 50;

create table casework_case (
    id              bigint primary key,
    version         integer     not null,
    reference       text        not null unique,
    flow            text        not null,
    release         integer     not null,
    definition_id   text        not null,
    process_id      text,
    title           text        not null,
    stage           text        not null,
    decision        text check (decision in ('approved', 'declined')),
    outcome         text,
    chapter         text,
    country         text        not null,
    region          text        not null,
    submitter       bigint      not null,
    submitted_at    timestamptz not null,
    closed_at       timestamptz,
    parties         text[]      not null,
    reviewer_groups text[]      not null,
    check ((closed_at is null) = (outcome is null))
);
create index casework_case_submitter on casework_case (submitter, id desc);
create index casework_case_chapter on casework_case (chapter, id desc);
create index casework_case_region on casework_case (region, id desc);
create index casework_case_reviewers on casework_case using gin (reviewer_groups);

-- immutable: only erasure blanks data
create table casework_answer (
    id           bigint primary key,
    case_id      bigint      not null references casework_case,
    step         text        not null,
    kind         text        not null check (kind in ('start', 'task', 'action', 'adopted')),
    form         text,
    task         text,
    by_account   bigint      not null,
    by_submitter boolean     not null,
    at           timestamptz not null,
    visible_to   text,
    data         jsonb       not null
);
create index casework_answer_case on casework_answer (case_id, id);

create table casework_timeline (
    id         bigint primary key,
    case_id    bigint      not null references casework_case,
    at         timestamptz not null,
    kind       text        not null,
    actor      bigint,
    actor_role text        not null,
    step       text,
    body       text,
    visible_to text        not null,
    detail     jsonb
);
create index casework_timeline_case on casework_timeline (case_id, id);

-- open waits, and of closed ones only the tasks: who, when, how
create table casework_wait (
    id           text primary key,
    case_id      bigint      not null references casework_case,
    kind         text        not null check (kind in ('TASK', 'TIME', 'MESSAGE', 'SCOPE')),
    element      text        not null,
    host         text,
    name         text        not null,
    task_group   text,
    assignee     bigint,
    overridden   boolean     not null default false,
    since        timestamptz not null,
    due          timestamptz,
    held_since   timestamptz,
    held_until   timestamptz,
    held_seconds bigint      not null default 0,
    remind_at    timestamptz,
    closed_at    timestamptz,
    closed_by    bigint,
    decision     text
);
create index casework_wait_open on casework_wait (case_id) where closed_at is null;
create index casework_wait_remind on casework_wait (remind_at) where closed_at is null and kind = 'TASK';
create index casework_wait_held on casework_wait (held_until) where closed_at is null and held_until is not null;

-- which reminder has been sent for which wait: each fires once
create table casework_reminder (
    wait_id  text        not null references casework_wait on delete cascade,
    reminder text        not null,
    at       timestamptz not null,
    primary key (wait_id, reminder)
);

create table casework_counter (
    prefix text    not null,
    year   integer not null,
    last   bigint  not null,
    primary key (prefix, year)
);
