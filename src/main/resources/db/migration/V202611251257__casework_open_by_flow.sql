-- Counted at every scrape of the metrics.
create index casework_case_open on casework_case (flow) where closed_at is null;
