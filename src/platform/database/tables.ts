import type { ClientBase, Pool } from 'pg';

export type TableColumn = { readonly name: string; readonly type: string };
export type Table = { readonly name: string; readonly columns: readonly TableColumn[] };
type Queryable = ClientBase | Pool;

/** Our own tables with the columns that are stored, not computed; without the record of migrations. */
export async function storedTables(client: Queryable): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select c.relname as name, json_agg(
      json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration'
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    group by c.relname order by c.relname`);
  return rows;
}

/** Whether nothing was made in the database yet. */
export async function isEmpty(client: Queryable): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') limit 1`,
  );
  return rowCount === 0;
}

/** `last` is a string: it may be larger than a JavaScript number holds exactly. */
export type Sequence = { readonly name: string; readonly last: string };

/** Sequences that gave out a number. */
export async function usedSequences(client: Queryable): Promise<Sequence[]> {
  const { rows } = await client.query<Sequence>(
    `select sequencename as name, last_value::text as last from pg_sequences
     where schemaname = 'public' and last_value is not null order by 1`,
  );
  return rows;
}

type Statements = { readonly off: string; readonly on: string };

/** Statements that take the foreign keys and triggers of our tables away and put them back exactly. */
export async function guardStatements(client: Queryable): Promise<Statements[]> {
  const { rows } = await client.query<Statements>(`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as off,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as on
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0
    union all
    select format('alter table %s disable trigger %I', tgrelid::regclass, tgname),
      format('alter table %s enable %s trigger %I', tgrelid::regclass,
        case tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, tgname)
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'public'::regnamespace and not tgisinternal and tgenabled <> 'D'`);
  return rows;
}
