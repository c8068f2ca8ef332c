import type { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import { classify } from './classify.ts';
import { envelopeOf, type Mailer } from './message.ts';

/**
 * Longest silences in milliseconds. A server may think long about a message, but `settleInterrupted` must be given
 * a longer time than all of these together.
 */
const patience = { connectionTimeout: 10_000, dnsTimeout: 10_000, greetingTimeout: 15_000, socketTimeout: 120_000 };

/** One connection for each e-mail, so that every error belongs to exactly one message. */
export function smtpMailer(smtpUrl: string, from: string, timeouts: Partial<typeof patience> = {}): Mailer {
  return {
    async send(message) {
      let content: Readable | undefined;
      const transport = createTransport({ url: smtpUrl, ...patience, ...timeouts });
      transport.use('stream', (mail, done) => {
        const create = mail.message.createReadStream.bind(mail.message);
        mail.message.createReadStream = (options) => {
          content = create(options);
          return content;
        };
        done();
      });
      try {
        await transport.sendMail(envelopeOf(message, from));
        return { kind: 'accepted' };
      } catch (error) {
        return classify(error, hasBegun(content));
      }
    },
  };
}

/** The content is read only after the server said go on (354). Before that, nothing can have been sent. */
function hasBegun(content: Readable | undefined): boolean {
  return content !== undefined && content.readableFlowing !== null;
}
