-- Which work fails is asked at each scrape and by the admins' page; almost none does.
create index chapterhouse_work_failing on scheduled_tasks (last_failure, task_name) where consecutive_failures > 0;
