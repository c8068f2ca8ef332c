export { fileMailer } from './file-mailer.ts';
export { type MailContent, mailOf } from './mail-of.tsx';
export { createMailer } from './mailer.ts';
export { type Mailer, type MailMessage, messageIdOf, type SendResult } from './message.ts';
export { smtpMailer } from './smtp-mailer.ts';
