-- People: staff, the functions they hold, how residents want to be reached.
create table team (
  id uuid primary key,
  name text not null unique
);

create table staff_member (
  id uuid primary key,
  first_name text not null,
  last_name text not null,
  email text not null unique,
  oidc_subject text unique,
  created_at timestamptz not null
);

create table function (
  id uuid primary key,
  slug text not null unique,
  title text not null,
  role text not null check (role in ('village_officer', 'official', 'front_office', 'team_manager', 'alderman',
    'project_leader', 'communications', 'researcher', 'community_worker', 'village_contact', 'administrator')),
  team_id uuid references team,
  phone text not null check (phone <> ''),
  email text not null,
  presence text,
  mandate_cents bigint,
  fte_hundredths int,
  always_staffed boolean not null default false,
  created_at timestamptz not null
);

create table function_holder (
  id uuid primary key,
  function_id uuid not null references function,
  staff_id uuid not null references staff_member,
  from_day date not null,
  until_day date,
  check (until_day is null or until_day > from_day),
  exclude using gist (function_id with =, daterange(from_day, until_day) with &&)
);
create index function_holder_staff on function_holder (staff_id);

create table absence (
  id uuid primary key,
  function_id uuid not null references function,
  from_day date not null,
  last_day date not null check (last_day >= from_day),
  deputy_function_id uuid not null references function,
  created_at timestamptz not null,
  check (deputy_function_id <> function_id),
  exclude using gist (function_id with =, daterange(from_day, last_day, '[]') with &&)
);

create table session (
  token_hash bytea primary key,
  staff_id uuid not null references staff_member,
  function_id uuid not null references function,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);

create table api_token (
  token_hash bytea primary key,
  function_id uuid not null references function,
  label text not null,
  created_at timestamptz not null,
  revoked_at timestamptz
);

create table party (
  id uuid primary key,
  kind text not null check (kind in ('resident', 'nameless', 'association', 'organisation', 'key_person')),
  name text,
  email text,
  phone text,
  address text[] not null default '{}',
  partner text,
  channels text[] not null check (cardinality(channels) >= 1
    and channels <@ array['email', 'letter', 'phone', 'visit', 'partner', 'self']),
  large_type boolean not null default false,
  reading_ease text not null default 'ordinary' check (reading_ease in ('pictures', 'simple', 'ordinary')),
  language text not null default 'nl' check (language in ('nl', 'en', 'pl')),
  created_at timestamptz not null,
  pseudonymised_at timestamptz,
  check (pseudonymised_at is not null or not ('email' = any (channels)) or email is not null),
  check (pseudonymised_at is not null or not ('phone' = any (channels)) or phone is not null),
  check (pseudonymised_at is not null or not ('letter' = any (channels)) or cardinality(address) > 0),
  check (pseudonymised_at is not null or not ('partner' = any (channels)) or partner is not null)
);
create index party_phone on party (phone) where phone is not null;
