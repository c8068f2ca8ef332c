/** What may be logged: no personal data, no free text of people; ids, counts and names of things only. */
export type LogFields = Record<string, string | number | boolean | null | undefined>;

export interface Log {
  info(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

/** One JSON object a line on standard output. */
export function jsonLog(write: (line: string) => void = (line) => process.stdout.write(line)): Log {
  const line = (level: string, message: string, fields: LogFields = {}) =>
    write(`${JSON.stringify({ at: new Date().toISOString(), level, message, ...fields })}\n`);
  return {
    info: (message, fields) => line('info', message, fields),
    error: (message, fields) => line('error', message, fields),
  };
}

export const silentLog: Log = { info: () => undefined, error: () => undefined };

/** What may be said in a log about an error: its name, code and place, never its values. */
export function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const constraint = 'constraint' in error && typeof error.constraint === 'string' ? error.constraint : undefined;
  const message = constraint === undefined && code === undefined ? error.message.slice(0, 300) : undefined;
  return {
    error: error.name,
    code,
    constraint,
    reason: message,
    at: error.stack?.split('\n').slice(1, 4).join(' ').trim(),
  };
}
