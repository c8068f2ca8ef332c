import type { SendResult } from './message.ts';

type Failed = Exclude<SendResult, { kind: 'accepted' }>;

/** What nodemailer tells about a failure. */
interface SmtpError {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly response?: unknown;
  readonly responseCode?: unknown;
}

/**
 * What a failure means for the e-mail. `begun` says whether its content had begun to go out.
 * - The server answered the recipient or the content with 5xx: it will never take it.
 * - The server answered anything else, or nothing had gone out yet: certainly not sent. That includes 5xx on signing in
 *   or on our own sender address: nothing is wrong with the resident's address then.
 * - No answer after the content had begun: nobody knows.
 */
export function classify(error: unknown, begun: boolean): Failed {
  const { code, command, responseCode } = (error ?? {}) as SmtpError;
  const reason = reasonOf((error ?? {}) as SmtpError);
  const answered = command === 'DATA' && typeof responseCode === 'number';
  if (begun && !answered) return { kind: 'unknown', reason };
  const aboutMessage = command === 'RCPT TO' || command === 'DATA' || isTooLarge(command, responseCode);
  if (aboutMessage && typeof responseCode === 'number' && responseCode >= 500) return { kind: 'refused', reason };
  if (code === 'EENVELOPE' && command === 'API') return { kind: 'refused', reason };
  return { kind: 'not_started', reason };
}

function isTooLarge(command: unknown, responseCode: unknown): boolean {
  return command === 'MAIL FROM' && responseCode === 552;
}

/** Numbers and names of errors only: the words of a server often repeat the address. */
function reasonOf({ code, response, responseCode }: SmtpError): string {
  if (typeof responseCode !== 'number') return typeof code === 'string' ? code : 'ERROR';
  const enhanced = typeof response === 'string' ? /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] : undefined;
  return enhanced ? `${responseCode} ${enhanced}` : String(responseCode);
}
