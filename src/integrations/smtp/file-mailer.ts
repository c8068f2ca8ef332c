import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { envelopeOf, type Mailer } from './message.ts';

/** For the demo: every e-mail becomes a file `<id>.eml` that a mail program can open. Nothing leaves the machine. */
export function fileMailer(folder: string, from: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async send(message) {
      await mkdir(folder, { recursive: true });
      const { message: content } = await transport.sendMail(envelopeOf(message, from));
      await writeFile(join(folder, `${message.id}.eml`), content);
      return { kind: 'accepted' };
    },
  };
}
