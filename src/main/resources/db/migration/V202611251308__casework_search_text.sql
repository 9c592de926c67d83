-- title and reference as a search sees them; cases that are there already get what SQL can say of it
alter table casework_case add column search_text text not null default '';
update casework_case
set search_text = trim(regexp_replace(
        regexp_replace(normalize(lower(title || ' ' || reference), NFKD), '[\u0300-\u036f]', '', 'g'),
        '[^[:alnum:]]+', ' ', 'g'));
alter table casework_case alter column search_text drop default;
