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
create function guard_message() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and row(new.contact_id, new.kind, new.names_day, new.answer_id, new.created_at)
    is distinct from row(old.contact_id, old.kind, old.names_day, old.answer_id, old.created_at)
  then
    raise exception 'Een bericht dat geschreven is, noemt geen andere dag meer.' using errcode = 'KG002';
  end if;
  if new.delivered_at is not null and (tg_op = 'INSERT' or old.delivered_at is null) and not exists (
    select 1 from delivery d where d.purpose = 'contact_message' and d.subject_id = new.id and d.delivered_at is not null)
  then
    raise exception 'Een bericht is pas bezorgd als een bezorging is gelukt.' using errcode = 'KG002';
  end if;
  return new;
end $$;
create trigger message_is_delivered_by_a_delivery before insert or update on message
  for each row execute function guard_message();

-- The day moves later only to what the newest delivered message names.
create function guard_next_message_day() returns trigger language plpgsql as $$
begin
  if new.next_message_by > old.next_message_by and not exists (
    select 1 from message m where m.contact_id = new.id and m.names_day = new.next_message_by and m.delivered_at is not null
      and not exists (select 1 from message n where n.contact_id = new.id and n.delivered_at is not null
                      and n.created_at > m.created_at))
  then
    raise exception 'Eerst een bericht aan de inwoner.' using errcode = 'KG002';
  end if;
  return new;
end $$;
create trigger contact_moves_by_delivered_messages before update of next_message_by on contact
  for each row execute function guard_next_message_day();

-- A contact ends by a delivered answer of this time round, or because the resident asked for it.
create function guard_closing() returns trigger language plpgsql as $$
begin
  if new.closed_as = 'finished' and not exists (
    select 1 from message m join answer a on a.id = m.answer_id
    where m.contact_id = new.id and a.kind <> 'later' and m.delivered_at >= coalesce(new.reopened_at, new.received_at))
  then
    raise exception 'Een contact is pas klaar na een bezorgd antwoord.' using errcode = 'KG003';
  end if;
  if new.closed_as = 'withdrawn' and not exists (
    select 1 from history h where h.subject_kind = 'contact' and h.subject_id = new.id and h.fact = 'withdraw_asked'
      and h.at >= coalesce(new.reopened_at, new.received_at))
  then
    raise exception 'Een contact wordt alleen ingetrokken als de inwoner dat vroeg.' using errcode = 'KG003';
  end if;
  return new;
end $$;
create trigger contact_ends_by_an_answer before update of closed_at, closed_as on contact
  for each row when (old.closed_at is null and new.closed_at is not null) execute function guard_closing();

-- It opens again with the day that the history tells: the way round is closed.
create function guard_reopening() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from history h where h.subject_kind = 'contact' and h.subject_id = new.id
      and h.id = (select max(l.id) from history l where l.subject_kind = 'contact' and l.subject_id = new.id)
      and h.fact in ('reopened', 'message_returned')
      and h.details ->> 'nextMessageBy' = to_char(new.next_message_by, 'YYYY-MM-DD'))
  then
    raise exception 'Een contact gaat alleen open als de inwoner terugkomt.' using errcode = 'KG003';
  end if;
  return new;
end $$;
create trigger contact_opens_again_by_a_fact before update of closed_at, next_message_by on contact
  for each row when (old.closed_at is not null and new.closed_at is null) execute function guard_reopening();

create function refuse_removal() returns trigger language plpgsql as $$
begin
  raise exception 'Rijen in % worden niet weggegooid.', tg_table_name using errcode = 'KG001';
end $$;
create trigger contact_stays before delete on contact for each row execute function refuse_removal();
create trigger message_stays before delete on message for each row execute function refuse_removal();
create trigger answer_stays before delete on answer for each row execute function refuse_removal();
create trigger delivery_stays before delete on delivery for each row execute function refuse_removal();
create trigger contact_is_never_emptied before truncate on contact for each statement execute function refuse_removal();
create trigger message_is_never_emptied before truncate on message for each statement execute function refuse_removal();
create trigger reading_is_never_emptied before truncate on reading for each statement execute function refuse_removal();
create trigger delivery_attempt_is_never_emptied before truncate on delivery_attempt
  for each statement execute function refuse_removal();

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
