create sequence sponsorship_id increment by 50;

create table sponsorship_sponsor (
    id bigint primary key,
    version integer not null,
    name text not null,
    tax_id text,
    -- what one sponsor is known by: letters and digits only, see SponsorKey
    name_key text not null,
    tax_key text,
    invoice_address text,
    status text not null,
    vetted_at timestamptz,
    added_at timestamptz not null,
    sort_name text not null collate "C",
    search_text text not null
);

create unique index sponsorship_sponsor_by_tax on sponsorship_sponsor (tax_key) where tax_key is not null;
create unique index sponsorship_sponsor_by_name on sponsorship_sponsor (name_key) where tax_key is null;
create index sponsorship_sponsor_same_name on sponsorship_sponsor (name_key);
create index sponsorship_sponsor_sorted on sponsorship_sponsor (sort_name, id);
create index sponsorship_sponsor_words on sponsorship_sponsor using gin (to_tsvector('simple', search_text));

create table sponsorship_sponsor_change (
    id bigint primary key,
    sponsor_id bigint not null references sponsorship_sponsor,
    at timestamptz not null,
    what text not null,
    old_value text,
    new_value text,
    reason text not null
);

create index sponsorship_sponsor_change_of on sponsorship_sponsor_change (sponsor_id, at);

create table sponsorship_agreement (
    id bigint primary key,
    version integer not null,
    case_reference text not null unique,
    sponsor_id bigint not null references sponsorship_sponsor,
    chapter text not null,
    region text not null,
    event_case text,
    status text not null,
    tier text not null,
    add_ons text[] not null,
    amount bigint not null check (amount >= 0),
    currency text not null,
    in_kind text,
    exclusivity boolean not null,
    own_terms text,
    contact_name text not null,
    contact_email text not null,
    invoice_address text,
    benefits_blocked boolean not null default false,
    rating integer,
    feedback text,
    started_at timestamptz not null,
    ended_at timestamptz
);

create index sponsorship_agreement_of_sponsor on sponsorship_agreement (sponsor_id, id);
create index sponsorship_agreement_of_chapter on sponsorship_agreement (chapter, id);
create index sponsorship_agreement_of_event on sponsorship_agreement (event_case) where event_case is not null;

create table sponsorship_agreement_change (
    id bigint primary key,
    agreement_id bigint not null references sponsorship_agreement,
    at timestamptz not null,
    what text not null,
    old_value text,
    new_value text,
    reason text not null
);

create index sponsorship_agreement_change_of on sponsorship_agreement_change (agreement_id, at);

create table sponsorship_benefit (
    id bigint primary key,
    agreement_id bigint not null references sponsorship_agreement,
    position integer not null,
    what text not null,
    status text not null,
    proof text,
    note text,
    at timestamptz
);

create index sponsorship_benefit_of on sponsorship_benefit (agreement_id, position);

-- A tier or an add-on with a cap has numbered places; the key is what keeps two cases from having the same one.
create table sponsorship_place (
    scope text not null,
    item text not null,
    place integer not null check (place > 0),
    case_reference text not null,
    reserved_at timestamptz not null,
    primary key (scope, item, place)
);

create unique index sponsorship_place_once on sponsorship_place (case_reference, item);
