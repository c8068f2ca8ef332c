import type { SendMailOptions } from 'nodemailer';
import type { Instant } from '#src/platform/calendar/index.ts';

export interface MailMessage {
  /** Id of the delivery: the same delivery always has the same Message-ID. */
  readonly id: string;
  readonly to: string;
  readonly toName: string | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: 'nl' | 'en' | 'pl';
  readonly sentAt: Instant;
}

export type SendResult =
  | { readonly kind: 'accepted' }
  /** The server will never take it. `reason` holds no personal data. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** Certainly not sent: it may be tried again. */
  | { readonly kind: 'not_started'; readonly reason: string }
  /** The connection broke after the content had begun: nobody knows whether it was taken. */
  | { readonly kind: 'unknown'; readonly reason: string };

export interface Mailer {
  send(message: MailMessage): Promise<SendResult>;
}

/** Everything of an e-mail except how it travels. */
export function envelopeOf(message: MailMessage, from: string): SendMailOptions {
  const { id, to, toName, subject, text, html, language, sentAt } = message;
  return {
    from,
    to: { name: toName ?? '', address: to },
    subject,
    text,
    html,
    date: sentAt,
    messageId: messageIdOf(id, from),
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** `<id@domain of the sender>`: a mailbox that gets the same delivery twice can see that it is the same. */
export function messageIdOf(id: string, from: string): string {
  const domain = /@([^\s<>@]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  return `<${id}@${domain}>`;
}
