import type { Pool } from 'pg';

type Column = {
  readonly table: string;
  readonly view: boolean;
  readonly column: string;
  readonly type: string;
  readonly array: boolean;
  readonly labels: readonly string[] | null;
  readonly nullable: boolean;
  readonly filled: boolean;
  readonly computed: boolean;
};

const columnsQuery = `
  select c.relname as table, c.relkind in ('v', 'm') as view, a.attname as column, base.typname as type,
    element.oid is not null as array,
    (select array_agg(e.enumlabel::text order by e.enumsortorder) from pg_enum e where e.enumtypid = base.oid) as labels,
    not a.attnotnull as nullable, a.atthasdef or a.attidentity <> '' as filled,
    a.attgenerated <> '' or a.attidentity = 'a' as computed
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type given on given.oid = a.atttypid
  join pg_type plain on plain.oid = case when given.typtype = 'd' then given.typbasetype else given.oid end
  left join pg_type element on element.oid = plain.typelem and plain.typcategory = 'A'
  join pg_type base on base.oid = coalesce(element.oid, plain.oid)
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  order by c.relname, a.attname`;

/** The TypeScript that describes the tables of a migrated database to Kysely. */
export async function schemaTypes(pool: Pool): Promise<string> {
  const { rows } = await pool.query<Column>(columnsQuery);
  const tables = Map.groupBy(rows, (row) => row.table);
  const interfaces = [...tables].map(([table, columns]) => tableInterface(table, columns));
  const members = [...tables.keys()].map((table) => `  ${table}: ${interfaceName(table)};`);
  return [...header, ...interfaces, 'export interface DB {', ...members, '}', ''].join('\n');
}

const header = [
  '// Made from the migrations by `npm run generate:schema`: do not edit.',
  "import type { ColumnType, Generated, GeneratedAlways } from 'kysely';",
  "import type { Day, Instant } from '#src/platform/calendar/index.ts';",
  '',
  '/** Read as what it is, unknown until parsed; written as JSON text. */',
  'export type Json = ColumnType<unknown, string, string>;',
  'export type NullableJson = ColumnType<unknown, string | null | undefined, string | null>;',
  'export type DefaultJson = ColumnType<unknown, string | undefined, string>;',
  '',
];

const interfaceName = (table: string): string =>
  table.replace(/(?:^|_)(.)/g, (_, letter: string) => letter.toUpperCase());

function tableInterface(table: string, columns: readonly Column[]): string {
  const members = columns.map((column) => `  ${column.column}: ${columnType(column)};`);
  return [`export interface ${interfaceName(table)} {`, ...members, '}', ''].join('\n');
}

function columnType(column: Column): string {
  const plain = valueType(column);
  if (column.view) return `ColumnType<${plain} | null, never, never>`;
  if (plain === 'Json') return jsonType(column);
  const type = column.nullable ? `${plain} | null` : plain;
  if (column.computed) return `GeneratedAlways<${type}>`;
  return column.filled ? `Generated<${type}>` : type;
}

function jsonType(column: Column): string {
  if (column.nullable) return 'NullableJson';
  return column.filled ? 'DefaultJson' : 'Json';
}

function valueType({ table, column, type, array, labels, view }: Column): string {
  const single = labels ? labels.map((label) => `'${label}'`).join(' | ') : types.get(type);
  if (!single)
    throw new Error(`${table}.${column} has type ${type}, for which schema-types.ts knows no TypeScript type`);
  if (array) return `(${single})[]`.replace(/^\((\w+)\)/, '$1');
  return single === 'Json' && view ? 'unknown' : single;
}

/** What the parsers of pool.ts make of each type. */
const types = new Map<string, string>([
  ...['text', 'varchar', 'bpchar', 'citext', 'uuid', 'numeric', 'interval', 'time', 'timestamp', 'inet', 'xid8'].map(
    (name) => [name, 'string'] as const,
  ),
  ...['daterange', 'tstzrange', 'int4range', 'datemultirange', 'tsvector'].map((name) => [name, 'string'] as const),
  ...['int2', 'int4', 'int8', 'float4', 'float8'].map((name) => [name, 'number'] as const),
  ['bool', 'boolean'],
  ['bytea', 'Buffer'],
  ['date', 'Day'],
  ['timestamptz', 'Instant'],
  ['json', 'Json'],
  ['jsonb', 'Json'],
]);
