-- What a chapter's own small flow watches over.
alter table chapter_chapter
    -- false while it is left out of lists because nothing has been heard of it
    add column listed boolean not null default true,
    -- a word that it lives, where there was no event
    add column heard_on date,
    -- the clocks begin here; null for a chapter that nobody watches over yet, such as an imported one
    add column watched_since date,
    -- reference of its open case of the flow chapter-health
    add column health_case text;
