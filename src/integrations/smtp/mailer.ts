import { join } from 'node:path';
import type { Config } from '#src/platform/config.ts';
import { fileMailer } from './file-mailer.ts';
import type { Mailer } from './message.ts';
import { smtpMailer } from './smtp-mailer.ts';

/** With SMTP_URL a real mailer; without it, in the demo, e-mails become files in the folder `mail` of the data folder. */
export function createMailer({
  smtpUrl,
  mailFrom,
  dataFolder,
}: Pick<Config, 'smtpUrl' | 'mailFrom' | 'dataFolder'>): Mailer {
  return smtpUrl ? smtpMailer(smtpUrl, mailFrom) : fileMailer(join(dataFolder, 'mail'), mailFrom);
}
