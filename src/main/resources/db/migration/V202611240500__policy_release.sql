-- A release never changes once it is published; its files are kept as they came, beside the engine's deployment.
create table policy_release (
    number         integer primary key,
    deployment_id  text        not null unique,
    source         text        not null check (source in ('packaged', 'admin')),
    note           text        not null,
    published_by   text,
    approved_by    text,
    effective_from timestamptz not null,
    created_at     timestamptz not null
);

create table policy_release_file (
    id      bigint generated always as identity primary key,
    release integer not null references policy_release,
    path    text    not null,
    sha256  text    not null,
    content bytea   not null,
    unique (release, path)
);

-- open cases by release, without reading the closed ones
create index casework_case_open_release on casework_case (release) where closed_at is null;
