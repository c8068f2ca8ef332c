-- Contacts: what a resident brings in, and every message back.
create sequence contact_number;

create table contact (
  id uuid primary key,
  number text not null unique,
  code text not null unique,
  village_id uuid not null references village,
  party_id uuid not null references party,
  owner_function_id uuid not null references function,
  door text not null check (door in ('web', 'pictures', 'phone', 'letter', 'card', 'visit', 'partner', 'callback')),
  type text check (type in ('question', 'wish', 'idea', 'concern', 'complaint', 'compliment')),
  topic text,
  place text,
  subject text not null,
  story text not null,
  summary text,
  question_behind text,
  urgent boolean not null default false,
  visibility text not null default 'officer' check (visibility in ('officer', 'needed', 'public_nameless')),
  public_summary text,
  may_be_public boolean not null default false,
  received_at timestamptz not null,
  received_on date not null,
  next_message_by date,
  seen_at timestamptz,
  heard_at timestamptz,
  taken_up_at timestamptz,
  acknowledged_at timestamptz,
  explained_at timestamptz,
  waiting_until date,
  later_until date,
  outcome text check (outcome in ('yes', 'partly', 'later', 'no', 'residents_themselves', 'not_ours')),
  closed_at timestamptz,
  closed_on date,
  closed_as text check (closed_as in ('finished', 'withdrawn')),
  reopened_at timestamptz,
  earlier_contact_id uuid references contact,
  submission_key uuid unique,
  pseudonymised_at timestamptz,
  constraint never_without_a_next_message check ((closed_at is null) = (next_message_by is not null)),
  check ((closed_at is null) = (closed_as is null) and (closed_at is null) = (closed_on is null)),
  check (visibility <> 'public_nameless' or public_summary is not null)
);
create index contact_open on contact (next_message_by, village_id) where closed_at is null;
create index contact_village on contact (village_id, received_at desc);
create index contact_owner_open on contact (owner_function_id) where closed_at is null;
create index contact_party on contact (party_id);
create index contact_closed on contact (closed_on) where closed_at is not null and pseudonymised_at is null;
create index contact_public on contact (village_id, closed_at desc) where visibility = 'public_nameless';

create table attachment (
  id uuid primary key,
  contact_id uuid not null references contact,
  message_id uuid,
  kind text not null check (kind in ('photo', 'sound')),
  media_type text not null,
  bytes bytea not null,
  thumbnail bytea,
  width int,
  height int,
  seconds double precision,
  from_resident boolean not null,
  created_at timestamptz not null
);
create index attachment_contact on attachment (contact_id);

create table read_back (
  id uuid primary key,
  contact_id uuid not null references contact,
  summary text not null,
  channel text not null,
  confirmed_at timestamptz not null,
  function_id uuid not null references function
);
create index read_back_contact on read_back (contact_id);

create table answer (
  id uuid primary key,
  contact_id uuid not null references contact,
  kind text not null check (kind in ('yes', 'partly', 'later', 'no', 'residents_themselves', 'not_ours')),
  ground text check (ground in ('money', 'rules', 'safety', 'ownership', 'support', 'capacity', 'policy')),
  argument text,
  what_is_possible text,
  nothing_possible_because text,
  decider text,
  how_to_respond text,
  later_until date,
  interim_days date[] not null default '{}',
  follow_up_by date,
  body text not null,
  expectations jsonb,
  channel text not null,
  created_at timestamptz not null,
  function_id uuid not null references function,
  second_reader_id uuid references function,
  second_read_at timestamptz,
  second_reader_agrees boolean,
  second_reader_note text,
  constraint a_no_is_a_full_answer check (kind <> 'no' or (ground is not null and argument <> '' and argument is not null
    and decider is not null and how_to_respond is not null
    and (coalesce(what_is_possible, '') <> '') <> (coalesce(nothing_possible_because, '') <> ''))),
  constraint later_is_a_date check (kind <> 'later' or (later_until is not null and argument is not null
    and argument <> '' and cardinality(interim_days) > 0)),
  constraint nobody_reads_his_own_answer check (second_reader_id is null or second_reader_id <> function_id),
  check ((second_read_at is null) = (second_reader_id is null)
    and (second_read_at is null) = (second_reader_agrees is null))
);
create index answer_contact on answer (contact_id);
create index answer_waiting on answer (created_at) where nothing_possible_because is not null and second_read_at is null;

create table message (
  id uuid primary key,
  contact_id uuid not null references contact,
  kind text not null check (kind in ('receipt', 'interim', 'question', 'answer', 'reminder')),
  body text not null,
  names_day date,
  expectations jsonb,
  answer_id uuid unique references answer,
  follows_message_id uuid references message,
  created_at timestamptz not null,
  function_id uuid references function,
  delivered_at timestamptz,
  delivered_via text,
  moved_from date,
  cancelled_at timestamptz,
  check ((delivered_at is null) = (delivered_via is null)),
  constraint an_answer_was_read_twice check (kind <> 'answer' or answer_id is not null)
);
create index message_contact on message (contact_id, created_at);
alter table attachment add foreign key (message_id) references message;

-- What the resident said back, by page, phone or card.
create table reply (
  id uuid primary key,
  contact_id uuid not null references contact,
  body text not null,
  created_at timestamptz not null
);
create index reply_contact on reply (contact_id, created_at);

create table reading (
  id uuid primary key,
  contact_id uuid not null references contact,
  function_id uuid not null references function,
  staff_id uuid,
  read_at timestamptz not null,
  what text not null,
  reason text
);
create index reading_contact on reading (contact_id, read_at);
create trigger reading_is_append_only before update or delete on reading
  for each row execute function refuse_change();

-- Three short questions after an answer. No key to the contact, the code or the person: only village, answer and month.
create table pulse (
  id uuid primary key default gen_random_uuid(),
  village_id uuid not null references village,
  month date not null check (extract(day from month) = 1),
  outcome text not null,
  seen text not null check (seen in ('yes', 'partly', 'no')),
  heard text not null check (heard in ('yes', 'partly', 'no')),
  acknowledged text not null check (acknowledged in ('yes', 'partly', 'no'))
);
alter table contact add column pulse_used boolean not null default false;
