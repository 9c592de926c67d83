-- Calls to other systems that nobody has answered, until an admin has them tried again.
create table casework_unheard_call (
    id text primary key,
    body text not null,
    case_reference text not null,
    failed_at timestamptz not null
);
