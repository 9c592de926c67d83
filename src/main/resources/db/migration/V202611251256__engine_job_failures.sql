-- What became of a job that failed. The engine writes such a log only at a history level above ours; a row lives as long
-- as its job, which has the retries and the next attempt.
create table engine_job_failure (
    job_id    text        primary key,
    reference text,
    flow      text,
    element   text,
    first_at  timestamptz not null,
    last_at   timestamptz not null,
    attempts  integer     not null,
    kind      text        not null check (kind in ('refused', 'unreachable', 'database', 'model', 'fault')),
    detail    text        not null
);
create index engine_job_failure_last on engine_job_failure (last_at, job_id);

-- The engine looks for due jobs every few seconds and brings no index for it: with a million timers that was a scan of the
-- whole table each time.
create index chapterhouse_job_due on act_ru_job (duedate_) where retries_ > 0;
