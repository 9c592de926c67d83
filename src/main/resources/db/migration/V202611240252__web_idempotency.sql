-- The first answer to a POST that carried an Idempotency-Key. The row is inserted and committed together with the
-- work, so that a row that can be seen always has its answer.
create table web_idempotency (
    account_id  bigint      not null,
    key         text        not null,
    fingerprint bytea       not null,
    claimed_at  timestamptz not null,
    status      integer,
    headers     jsonb,
    body        bytea,
    primary key (account_id, key)
);
create index web_idempotency_claimed on web_idempotency (claimed_at);
