import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

function packageFolder(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const above = dirname(from);
  if (above === from) throw new Error('No package.json was found above this program.');
  return packageFolder(above);
}

/** The folder of the whole product: the same from the sources and from the built file. */
export const productFolder = packageFolder(import.meta.dirname);
export const migrationsFolder = join(productFolder, 'migrations');
