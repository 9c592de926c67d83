-- Every completed task asks for its sub-tasks; without an index that is a scan of all open tasks.
create index engine_task_parent on act_ru_task (parent_task_id_);
