create sequence event_event_seq increment by 50;

create table event_event (
    id bigint primary key,
    version integer not null,
    -- where an imported event comes from and its id there
    source text,
    external_id text,
    case_reference text,
    series_index integer not null,
    chapter text not null references chapter_chapter (slug),
    title text not null,
    kind text not null,
    mode text not null,
    -- what the clock on the wall says, in the zone; the instants follow from it
    starts_local timestamp not null,
    ends_local timestamp,
    timezone text not null,
    starts_at timestamptz not null,
    ends_at timestamptz,
    starts_on date not null,
    status text not null,
    venue_name text,
    venue_address text,
    venue_city text,
    venue_country text,
    venue_step_free boolean,
    venue_latitude double precision,
    venue_longitude double precision,
    -- the venue's, else the chapter's
    country text not null,
    city_key text not null,
    capacity integer,
    registration_url text,
    attending integer,
    waitlist integer,
    announced_at timestamptz,
    uid text not null unique,
    sequence integer not null,
    changed_at timestamptz not null,
    search_text text not null,
    unique (source, external_id),
    unique (case_reference, series_index)
);

create index event_by_start on event_event (starts_at, id);
create index event_by_chapter on event_event (chapter, starts_at, id);
create index event_by_country on event_event (country, starts_at, id);
create index event_by_day on event_event (starts_on);
create index event_conferences on event_event (country, starts_on) where kind = 'conference';
create index event_by_words on event_event using gin (to_tsvector('simple', search_text));
