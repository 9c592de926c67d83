-- Letters are written by the transaction they tell about and delivered after it.
create sequence notification_letter_seq increment by 50;

create table notification_letter (
    id             bigint      primary key,
    message_id     text        not null unique,
    account        bigint,
    address        text        not null,
    template       text        not null,
    locale         text        not null,
    subject        text        not null,
    text_body      text        not null,
    html_body      text        not null,
    case_reference text,
    state          text        not null check (state in ('queued', 'sending', 'sent', 'dead', 'kept')),
    attempts       int         not null default 0,
    -- queued: when to try; sending: when the sender counts as dead; otherwise null
    next_attempt   timestamptz,
    created        timestamptz not null,
    sent           timestamptz,
    last_error     text
);

create index notification_letter_due on notification_letter (next_attempt) where next_attempt is not null;
create index notification_letter_address on notification_letter (address, id);
create index notification_letter_dead on notification_letter (id) where state = 'dead';

-- db-scheduler's own table, as its documentation gives it for PostgreSQL.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    state                text,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
