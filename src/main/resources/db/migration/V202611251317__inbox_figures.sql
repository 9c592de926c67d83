-- The figures about open tasks are read from this index alone.
create index inbox_task_figures on inbox_task (flow, candidate_group, created) include (assignee, due, held);
