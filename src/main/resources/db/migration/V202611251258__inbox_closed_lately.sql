-- Tasks are closed in the order of time, so that a block range says which of them are of the last week.
create index inbox_closed_task_when on inbox_closed_task using brin (closed);
