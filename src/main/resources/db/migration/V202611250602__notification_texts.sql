-- Words that an admin has put in place of the shipped ones; without a row the shipped ones are used.
create table notification_text (
    template   text        not null,
    language   text        not null,
    subject    text        not null,
    what       text        not null,
    asked      text        not null,
    changed_by bigint      not null,
    changed_at timestamptz not null,
    primary key (template, language)
);
