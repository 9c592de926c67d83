-- what people read of an event on its page; of those that came before nothing is known that they were asked to tell everybody
alter table event_event add column description text;
