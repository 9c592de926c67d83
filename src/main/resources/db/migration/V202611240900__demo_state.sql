-- How far the demo network is loaded and how far its clock is ahead; stays empty outside of the demo profile.
create table demo_state (
    id              integer primary key check (id = 1),
    clock_ahead_ms  bigint      not null,
    began_at        timestamptz not null,
    steps_done      integer     not null,
    loaded          boolean     not null
);

-- which case each planned one has become
create table demo_case (
    key       text primary key,
    reference text not null
);
