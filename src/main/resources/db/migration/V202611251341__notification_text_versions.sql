-- Whoever saves words says which ones they had before them. From a sequence: words that are set back and changed again are others.
create sequence notification_text_version;

alter table notification_text add column version bigint not null default nextval('notification_text_version');
