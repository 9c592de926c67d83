-- How the sponsor wants to be shown, and where its orders and our invoices go.
alter table sponsorship_sponsor
    add column website text,
    add column logo text,
    add column purchase_orders text;

alter table sponsorship_agreement
    add column tickets integer check (tickets >= 0);
