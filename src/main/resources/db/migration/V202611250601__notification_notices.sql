-- A letter to an account is also a notification in the application; whoever has muted its topic gets it there only.
alter table notification_letter
    add column path    text,
    add column topic   text not null default 'important',
    add column read_at timestamptz,
    add column reply   text;

alter table notification_letter drop constraint notification_letter_state_check;
alter table notification_letter add constraint notification_letter_state_check
    check (state in ('queued', 'sending', 'sent', 'dead', 'kept', 'muted'));

-- what was written before notifications could be read is not news
update notification_letter set read_at = created where account is not null;

create index notification_letter_account on notification_letter (account, id) where account is not null;
create index notification_letter_unread on notification_letter (account) where account is not null and read_at is null;

create table notification_preference (
    account         bigint primary key,
    muted           text[] not null,
    -- lets the holder of a letter mute its topic without signing in, and nothing else
    unsubscribe_key text   not null unique
);
