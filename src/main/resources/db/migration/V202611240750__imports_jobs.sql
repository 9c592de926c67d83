create sequence imports_job_seq;

create table imports_job (
    id bigint primary key default nextval('imports_job_seq'),
    kind text not null,
    file_name text not null,
    dry_run boolean not null,
    language text not null,
    started_by bigint not null,
    created_at timestamptz not null,
    state text not null,
    rows_total integer not null,
    rows_done integer not null default 0,
    created integer not null default 0,
    updated integer not null default 0,
    unchanged integer not null default 0
);

-- only while it is needed: a file that has been read is forgotten
create table imports_upload (
    job_id bigint primary key references imports_job,
    content bytea not null
);

create table imports_finding (
    job_id bigint not null references imports_job,
    seq integer not null,
    rejected boolean not null,
    line integer not null,
    field text not null,
    message text not null,
    primary key (job_id, seq)
);
