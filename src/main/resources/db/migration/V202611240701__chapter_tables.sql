create sequence chapter_chapter_seq increment by 50;

create table chapter_chapter (
    id bigint primary key,
    version integer not null,
    slug text not null unique,
    name text not null,
    city text not null,
    state text,
    country text not null,
    timezone text not null,
    latitude double precision,
    longitude double precision,
    status text not null,
    trust text not null,
    events_held integer not null,
    reports_due integer not null,
    reports_on_time integer not null,
    open_findings integer not null,
    last_activity date,
    url text,
    founded date,
    members integer,
    -- accents and case taken away, see SearchText
    sort_name text not null collate "C",
    city_key text not null,
    search_text text not null
);

create index chapter_by_name on chapter_chapter (sort_name, id);
create index chapter_by_country on chapter_chapter (country, sort_name, id);
create index chapter_by_city on chapter_chapter (country, city_key);
create index chapter_by_place on chapter_chapter (latitude, longitude);
create index chapter_by_words on chapter_chapter using gin (to_tsvector('simple', search_text));

create sequence chapter_change_seq increment by 50;

create table chapter_change (
    id bigint primary key,
    chapter_id bigint not null references chapter_chapter,
    at timestamptz not null,
    what text not null,
    old_value text,
    new_value text,
    reason text not null
);

create index chapter_change_of on chapter_change (chapter_id, at);
