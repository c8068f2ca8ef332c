/** The database cannot be started, reached or stopped. The message is one Dutch sentence for the administrator. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
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
