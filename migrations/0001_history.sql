-- Platform: what happened, by whom and when. Rows are added and never changed.
create extension if not exists btree_gist;

create table history (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('staff', 'resident', 'system')),
  actor_id uuid,
  actor_label text not null,
  subject_kind text not null,
  subject_id uuid not null,
  fact text not null,
  details jsonb not null default '{}'
);
create index history_subject on history (subject_kind, subject_id, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Rijen in % worden alleen toegevoegd.', tg_table_name using errcode = 'KG001';
end $$;
create trigger history_is_append_only before update or delete on history
  for each row execute function refuse_change();
create trigger history_is_never_emptied before truncate on history
  for each statement execute function refuse_change();

-- What a rate limit, a lock or a sweep has to remember between processes.
create table sweep_run (
  name text not null,
  day date not null,
  finished_at timestamptz not null,
  primary key (name, day)
);
