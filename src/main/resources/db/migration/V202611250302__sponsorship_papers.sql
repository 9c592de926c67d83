-- What was written, as it was: a signed text is never changed, its hash says so.
create table sponsorship_document (
    id bigint primary key,
    agreement_id bigint not null references sponsorship_agreement,
    kind text not null,
    content bytea not null,
    sha256 text not null,
    written_at timestamptz not null,
    signer_name text,
    signer_email text,
    signed_at timestamptz,
    countersigner bigint,
    countersigned_at timestamptz
);

create index sponsorship_document_of on sponsorship_document (agreement_id, id);

-- The last number given out; a row's lock makes the numbers follow each other without a gap.
create table sponsorship_invoice_number (
    year integer primary key,
    last integer not null
);

create table sponsorship_invoice (
    id bigint primary key,
    version integer not null,
    agreement_id bigint not null unique references sponsorship_agreement,
    number text not null unique,
    amount bigint not null check (amount > 0),
    currency text not null,
    issued_on date not null,
    due_on date not null,
    status text not null,
    paid bigint not null check (paid >= 0 and paid <= amount),
    refunded bigint not null check (refunded >= 0 and refunded <= paid)
);

create table sponsorship_payment (
    id bigint primary key,
    invoice_id bigint not null references sponsorship_invoice,
    kind text not null,
    amount bigint not null check (amount > 0),
    day date not null,
    note text,
    noted_by bigint not null,
    noted_at timestamptz not null
);

create index sponsorship_payment_of on sponsorship_payment (invoice_id, id);
