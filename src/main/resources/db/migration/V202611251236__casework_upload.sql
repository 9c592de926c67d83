-- Files of forms that have not been sent yet; ids are from the attachments' sequence, and stay when a file moves into its case.
create table casework_upload (
    id         bigint primary key,
    by_account bigint      not null,
    at         timestamptz not null,
    name       text        not null,
    media_type text        not null,
    size       bigint      not null,
    content    bytea       not null
);
create index casework_upload_by on casework_upload (by_account);
create index casework_upload_at on casework_upload (at);
