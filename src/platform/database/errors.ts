import { databaseText as text } from './text.ts';

/** The database cannot be started, reached or stopped. The message is one Dutch sentence for the administrator. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}

/** What the file system refused, as one sentence about the folder. */
export function folderError(folder: string, error: unknown): DatabaseError {
  if (error instanceof DatabaseError) return error;
  if (hasCode(error, 'ENOSPC', 'EDQUOT')) return new DatabaseError(text.diskFull(folder), { cause: error });
  if (hasCode(error, 'EACCES', 'EPERM', 'EROFS')) return new DatabaseError(text.notOurs(folder), { cause: error });
  return new DatabaseError(text.noFolder(folder, reasonOf(error)), { cause: error });
}

/** Whether the server refused a statement because its disk is full. Nothing of the transaction was kept. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '53100';
}

export function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
