-- Half-filled forms. The version is the client's: it goes out as it is and comes back in If-Match.
create table casework_draft (
    id       bigint primary key,
    version  integer     not null,
    owner    bigint      not null,
    flow     text,
    task     text,
    data     jsonb       not null,
    editors  bigint[]    not null,
    saved_by bigint      not null,
    saved_at timestamptz not null,
    check ((flow is null) <> (task is null))
);
create index casework_draft_owner on casework_draft (owner, id desc);
create index casework_draft_editors on casework_draft using gin (editors);
create index casework_draft_task on casework_draft (task) where task is not null;

create table casework_attachment (
    id         bigint primary key,
    case_id    bigint      not null references casework_case,
    name       text        not null,
    media_type text        not null,
    size       bigint      not null,
    sha256     text        not null,
    by_account bigint      not null,
    at         timestamptz not null,
    visible_to text        not null,
    content    bytea       not null
);
create index casework_attachment_case on casework_attachment (case_id, id);
