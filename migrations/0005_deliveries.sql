-- Deliveries: how a message reaches somebody in the own channel.
create table letter_batch (
  id uuid primary key,
  number int not null unique,
  created_at timestamptz not null,
  created_on date not null,
  function_id uuid not null references function,
  posted_at timestamptz,
  posted_by_function_id uuid references function,
  check ((posted_at is null) = (posted_by_function_id is null))
);

create table delivery (
  id uuid primary key,
  purpose text not null check (purpose in ('contact_message')),
  subject_id uuid not null,
  party_id uuid not null references party,
  village_id uuid not null references village,
  channel text not null check (channel in ('email', 'letter', 'phone', 'visit', 'partner', 'self')),
  destination text not null,
  content jsonb not null,
  due_by date not null,
  created_at timestamptz not null,
  batch_id uuid references letter_batch,
  sending_started_at timestamptz,
  delivered_at timestamptz,
  failed_at timestamptz,
  failure text,
  possibly_sent_at timestamptz,
  bounced_at timestamptz,
  cancelled_at timestamptz,
  replaces_delivery_id uuid unique references delivery,
  check (batch_id is null or channel = 'letter'),
  check (num_nonnulls(delivered_at, failed_at, cancelled_at) <= 1),
  check (bounced_at is null or (failed_at is not null and delivered_at is null))
);
create index delivery_subject on delivery (purpose, subject_id);
create index delivery_waiting on delivery (channel, due_by)
  where delivered_at is null and failed_at is null and cancelled_at is null;
create index delivery_batch on delivery (batch_id);
create index delivery_failed on delivery (failed_at) where failed_at is not null;

create table delivery_attempt (
  id uuid primary key,
  delivery_id uuid not null references delivery,
  at timestamptz not null,
  day date not null,
  outcome text not null check (outcome in ('reached', 'not_reached', 'accepted', 'refused', 'no_connection', 'unknown',
    'handed_over', 'posted', 'shown', 'bounced')),
  note text,
  actor_label text not null
);
create index delivery_attempt_delivery on delivery_attempt (delivery_id, at);
create trigger delivery_attempt_is_append_only before update or delete on delivery_attempt
  for each row execute function refuse_change();

-- The laws of silence, final in the database: nobody gets round them, the administrator included.
create function guard_delivered_message() returns trigger language plpgsql as $$
begin
  if new.delivered_at is not null and old.delivered_at is null and not exists (
    select 1 from delivery d where d.purpose = 'contact_message' and d.subject_id = new.id and d.delivered_at is not null)
  then
    raise exception 'Een bericht is pas bezorgd als een bezorging is gelukt.' using errcode = 'KG002';
  end if;
  return new;
end $$;
create trigger message_is_delivered_by_a_delivery before update on message
  for each row execute function guard_delivered_message();

create function guard_next_message_day() returns trigger language plpgsql as $$
begin
  if new.next_message_by > old.next_message_by and not exists (
    select 1 from message m where m.contact_id = new.id and m.names_day = new.next_message_by and m.delivered_at is not null)
  then
    raise exception 'Eerst een bericht aan de inwoner.' using errcode = 'KG002';
  end if;
  if new.closed_as = 'finished' and old.closed_at is null and not exists (
    select 1 from message m where m.contact_id = new.id and m.kind = 'answer' and m.delivered_at is not null)
  then
    raise exception 'Een contact is pas klaar na een bezorgd antwoord.' using errcode = 'KG003';
  end if;
  return new;
end $$;
create trigger contact_moves_by_delivered_messages before update on contact
  for each row execute function guard_next_message_day();

create function guard_answer_before_message() returns trigger language plpgsql as $$
begin
  if new.answer_id is not null and exists (
    select 1 from answer a where a.id = new.answer_id and a.nothing_possible_because is not null
      and a.second_reader_agrees is not true)
  then
    raise exception 'Een tweede lezer kijkt eerst mee.' using errcode = 'KG004';
  end if;
  return new;
end $$;
create trigger answer_is_read_twice before insert on message
  for each row execute function guard_answer_before_message();
