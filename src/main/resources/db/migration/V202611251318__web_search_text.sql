-- Text as a search sees it, for short lists that keep no column of it: lower case, without accents, one space between words.
create function search_text(text) returns text language sql immutable parallel safe as $$
    select trim(regexp_replace(
        translate(
            replace(replace(replace(replace(
                regexp_replace(normalize(lower($1), NFKD), '[\u0300-\u036f]', '', 'g'),
                'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
            'øłđðı', 'olddi'),
        '[^[:alnum:]]+', ' ', 'g'))
$$;
