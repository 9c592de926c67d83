-- Jobs that failed before reasons were kept are shown like those that failed since: their reason is told as not known.
alter table engine_job_failure drop constraint engine_job_failure_kind_check;
alter table engine_job_failure add constraint engine_job_failure_kind_check
    check (kind in ('refused', 'unreachable', 'database', 'model', 'fault', 'unknown'));

insert into engine_job_failure (job_id, reference, flow, element, first_at, last_at, attempts, kind, detail)
select j.id_, e.business_key_, j.process_def_key_, coalesce(j.failed_act_id_, d.act_id_),
    coalesce(j.create_time_, j.duedate_, now()), coalesce(j.create_time_, j.duedate_, now()), 1, 'unknown', '-'
from act_ru_job j
left join act_ru_execution e on e.id_ = j.process_instance_id_
left join act_ru_jobdef d on d.id_ = j.job_def_id_
where j.retries_ = 0 or j.exception_msg_ is not null
on conflict (job_id) do nothing;
