-- Open tasks as people look for them; casework's events fill it inside the transaction that moves the case.
create table inbox_task (
    id              text        primary key,
    case_reference  text        not null,
    flow            text        not null,
    element         text        not null,
    name            text        not null,
    title           text        not null,
    chapter         text,
    region          text        not null,
    country         text        not null,
    candidate_group text        not null,
    -- the people who look after it together: group and region, or group alone, or a case's own side
    desk            text        not null,
    assignee        bigint,
    created         timestamptz not null,
    due             timestamptz,
    -- due, or the end of time, so that lists can continue behind a task without a due date
    due_sort        timestamptz not null,
    priority        int         not null,
    form            text,
    held            boolean     not null,
    held_until      timestamptz,
    -- who has a stake: they do not see it as reviewers
    parties         text[]      not null,
    -- title and reference as words, each behind a space
    search_text     text        not null
);

create index inbox_task_desk_due on inbox_task (desk, due_sort, id);
create index inbox_task_desk_created on inbox_task (desk, created, id);
create index inbox_task_desk_priority on inbox_task (desk, (-priority), due_sort, id);
create index inbox_task_assignee on inbox_task (assignee, due_sort, id) where assignee is not null;

-- What is left of a task: who, when, what.
create table inbox_closed_task (
    id              text        primary key,
    case_reference  text        not null,
    element         text        not null,
    candidate_group text        not null,
    region          text        not null,
    opened          timestamptz not null,
    closed          timestamptz not null,
    closed_by       bigint,
    decision        text
);

create index inbox_closed_task_case on inbox_closed_task (case_reference);
create index inbox_closed_task_by on inbox_closed_task (closed_by, closed) where closed_by is not null;
