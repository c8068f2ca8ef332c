-- Villages: profile, contact arrangement, basic promise. A village has exactly one primary contact at every moment,
-- because only the day on which the arrangement changes is stored: a gap or an overlap cannot be written down.
create table village (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9-]+$'),
  name text not null unique,
  latitude double precision not null check (latitude between -90 and 90),
  longitude double precision not null check (longitude between -180 and 180),
  profile text not null default '',
  profile_is_example boolean not null default false,
  households int,
  households_source text,
  started_on date not null,
  fallback_function_id uuid not null references function,
  contact_person text,
  counter_shown boolean not null default true,
  created_at timestamptz not null,
  check (households is null or households_source is not null)
);

create table village_primary (
  village_id uuid not null references village,
  from_day date not null,
  function_id uuid not null references function,
  primary key (village_id, from_day)
);

create table village_deputy (
  village_id uuid not null references village,
  function_id uuid not null references function,
  from_day date not null,
  until_day date,
  check (until_day is null or until_day > from_day),
  exclude using gist (village_id with =, function_id with =, daterange(from_day, until_day) with &&)
);
create index village_deputy_function on village_deputy (function_id);
create index village_primary_function on village_primary (function_id);

create function village_has_a_contact_from_its_first_day() returns trigger language plpgsql as $$
declare
  checked uuid := (case when tg_table_name = 'village' then to_jsonb(new) ->> 'id' else to_jsonb(old) ->> 'village_id' end)::uuid;
begin
  if exists (select 1 from village v where v.id = checked)
    and not exists (select 1 from village_primary p join village v on v.id = p.village_id
                    where v.id = checked and p.from_day <= v.started_on) then
    raise exception 'Een kern heeft op elk moment één eerste contact.' using errcode = 'KG018';
  end if;
  return null;
end $$;
create constraint trigger village_always_has_a_contact after insert or update on village
  deferrable initially deferred for each row execute function village_has_a_contact_from_its_first_day();
create constraint trigger village_keeps_its_contact after update or delete on village_primary
  deferrable initially deferred for each row execute function village_has_a_contact_from_its_first_day();

create function fallback_is_always_staffed() returns trigger language plpgsql as $$
begin
  if not (select always_staffed from function where id = new.fallback_function_id) then
    raise exception 'Het vangnet van een kern is een functie die altijd bereikbaar is.' using errcode = 'KG018';
  end if;
  return new;
end $$;
create trigger village_fallback before insert or update on village
  for each row execute function fallback_is_always_staffed();

create function fallback_stays_staffed() returns trigger language plpgsql as $$
begin
  if not new.always_staffed and exists (select 1 from village where fallback_function_id = new.id) then
    raise exception 'Kernen vallen terug op deze functie. Zij blijft dus altijd bereikbaar.' using errcode = 'KG018';
  end if;
  return new;
end $$;
create trigger function_keeps_its_villages before update on function
  for each row execute function fallback_stays_staffed();

create table study_role (
  village_id uuid not null references village,
  study text not null,
  role text not null check (role in ('pilot', 'mirror')),
  rationale text not null default '',
  primary key (village_id, study)
);

-- The terms (D1, D2 ...) of the basic promise. They hold for the whole municipality: never looser for one village.
create table term (
  code text not null,
  from_day date not null,
  value int not null check (value > 0),
  decided_by text not null,
  primary key (code, from_day)
);
