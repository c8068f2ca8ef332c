import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { instant } from '#src/platform/calendar/index.ts';
import { createMailer } from './mailer.ts';
import type { MailMessage, SendResult } from './message.ts';
import { smtpMailer } from './smtp-mailer.ts';

const from = 'Gemeente <kern@gemeente.example>';
const id = '019c0000-0000-7000-8000-000000000001';
const message: MailMessage = {
  id,
  to: 'riet@voorbeeld.example',
  toName: 'Riet de Bree, Ingen',
  subject: 'Uw bericht over de stoep',
  text: 'Dag Riet,\n\nWij gaan kijken – vóór woensdag.\n',
  html: '<p>Dag Riet, <a href="https://kern.example/volg">kijk hier</a></p>',
  language: 'nl',
  sentAt: instant('2026-03-02T08:00:00Z'),
};

const closing: (() => void)[] = [];
after(() => {
  for (const close of closing) close();
});

type Received = { readonly to: string[]; readonly mail: ParsedMail };

async function realServer(options: SMTPServerOptions = {}): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, session, done) {
      simpleParser(stream).then((mail) => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), mail });
        done();
      }, done);
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return { url: addressOf(server.server), received };
}

/** A server that answers by hand, to break off exactly where we want. `answer` gets each line and the lines before it. */
async function handServer(answer: (line: string, socket: Socket, before: readonly string[]) => void): Promise<string> {
  const server = createServer((socket) => {
    const lines: string[] = [];
    socket.on('error', () => undefined);
    socket.write('220 hand.example ESMTP\r\n');
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split('\r\n').slice(0, -1)) {
        answer(line, socket, lines);
        lines.push(line);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return addressOf(server);
}

const addressOf = (server: Pick<Server, 'address'>) => `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;

function polite(line: string, socket: Socket): void {
  if (/^(EHLO|HELO|MAIL|RCPT|RSET)/.test(line)) socket.write('250 ok\r\n');
  if (line === 'DATA') socket.write('354 go on\r\n');
  if (line === 'QUIT') socket.end('221 bye\r\n');
}

const refuse = (responseCode: number, words: string) => Object.assign(new Error(words), { responseCode });
const send = (url: string): Promise<SendResult> =>
  smtpMailer(url, from, { socketTimeout: 600, connectionTimeout: 600 }).send(message);

describe('an e-mail that is accepted', () => {
  it('arrives whole, at one address, without tricks', async () => {
    const { url, received } = await realServer();
    assert.deepEqual(await send(url), { kind: 'accepted' });
    const [{ to, mail } = assert.fail()] = received;
    assert.deepEqual(to, ['riet@voorbeeld.example']);
    assert.equal(mail.messageId, `<${id}@gemeente.example>`);
    assert.equal(mail.subject, 'Uw bericht over de stoep');
    assert.equal(mail.headers.get('auto-submitted'), 'auto-generated');
    assert.equal(mail.headers.get('content-language'), 'nl');
    assert.equal(mail.date?.toISOString(), '2026-03-02T08:00:00.000Z');
    assert.match(mail.text ?? '', /vóór woensdag/);
    assert.match(String(mail.html), /kern\.example\/volg/);
  });

  it('has the words before the HTML', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kg-mail-'));
    closing.push(() => rmSync(folder, { recursive: true }));
    const mailer = createMailer({ smtpUrl: undefined, mailFrom: from, dataFolder: folder });
    assert.deepEqual(await mailer.send(message), { kind: 'accepted' });
    const source = readFileSync(join(folder, 'mail', `${id}.eml`), 'utf8');
    assert.ok(source.indexOf('text/plain') > 0 && source.indexOf('text/plain') < source.indexOf('text/html'));
  });
});

describe('an e-mail that the server refuses', () => {
  it('550 for the recipient: refused, without the address in the reason', async () => {
    const { url } = await realServer({
      onRcptTo: (address, _, done) => done(refuse(550, `5.1.1 <${address.address}>: unknown here`)),
    });
    assert.deepEqual(await send(url), { kind: 'refused', reason: '550 5.1.1' });
  });

  it('554 after the content: refused', async () => {
    const { url } = await realServer({
      onData: (stream, _, done) => {
        stream.resume().on('end', () => done(refuse(554, 'no')));
      },
    });
    assert.deepEqual(await send(url), { kind: 'refused', reason: '554' });
  });

  it('an address that cannot be one: refused', async () => {
    const { url } = await realServer();
    const result = await smtpMailer(url, from).send({ ...message, to: 'riet@' });
    assert.equal(result.kind, 'refused');
  });
});

describe('an e-mail that was certainly not sent', () => {
  it('451 for the recipient', async () => {
    const { url } = await realServer({ onRcptTo: (_, __, done) => done(refuse(451, '4.7.1 greylisted')) });
    assert.deepEqual(await send(url), { kind: 'not_started', reason: '451 4.7.1' });
  });

  it('451 after the content', async () => {
    const { url } = await realServer({
      onData: (stream, _, done) => {
        stream.resume().on('end', () => done(refuse(451, 'later')));
      },
    });
    assert.deepEqual(await send(url), { kind: 'not_started', reason: '451' });
  });

  it('our sender or our password is wrong: that says nothing about the resident', async () => {
    const sender = await realServer({ onMailFrom: (_, __, done) => done(refuse(550, 'who are you')) });
    assert.deepEqual(await send(sender.url), { kind: 'not_started', reason: '550' });
    const { url } = await realServer({
      disabledCommands: ['STARTTLS'],
      onAuth: (_, __, done) => done(refuse(535, 'no')),
    });
    assert.equal((await send(url.replace('smtp://', 'smtp://user:secret@'))).kind, 'not_started');
  });

  it('no server', async () => {
    const gone = createServer();
    await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
    const nobody = addressOf(gone);
    await new Promise((resolve) => gone.close(resolve));
    assert.deepEqual(await send(nobody), { kind: 'not_started', reason: 'ESOCKET' });
  });

  it('a greeting of 421, a line that breaks before the content, a server that says nothing', async () => {
    const busy = await handServer(() => undefined);
    assert.equal((await smtpMailer(busy, from, { socketTimeout: 300 }).send(message)).kind, 'not_started');
    for (const at of ['MAIL', 'RCPT', 'DATA']) {
      const url = await handServer((line, socket) => (line.startsWith(at) ? socket.destroy() : polite(line, socket)));
      assert.equal((await send(url)).kind, 'not_started', at);
    }
    const closing421 = await handServer((line, socket) =>
      line.startsWith('RCPT') ? socket.end('421 4.3.2 closing\r\n') : polite(line, socket),
    );
    assert.deepEqual(await send(closing421), { kind: 'not_started', reason: '421 4.3.2' });
  });
});

describe('an e-mail of which nobody knows', () => {
  const breaks: Record<string, (line: string, socket: Socket, before: readonly string[]) => void> = {
    'the line breaks in the content': (line, socket, before) =>
      before.includes('DATA') ? socket.destroy() : polite(line, socket),
    'the line breaks after the content, before the answer': (line, socket) =>
      line === '.' ? socket.destroy() : polite(line, socket),
    'the server closes calmly before the answer': (line, socket) =>
      line === '.' ? socket.end() : polite(line, socket),
    'the server never answers': (line, socket) => (line === '.' ? undefined : polite(line, socket)),
    'the answer breaks off': (line, socket) => (line === '.' ? socket.end('25') : polite(line, socket)),
  };
  for (const [name, answer] of Object.entries(breaks)) {
    it(name, async () => assert.equal((await send(await handServer(answer))).kind, 'unknown'));
  }

  it('a server that accepts by hand is accepted: the hand server itself is not the cause', async () => {
    const url = await handServer((line, socket) =>
      line === '.' ? socket.write('250 taken\r\n') : polite(line, socket),
    );
    assert.deepEqual(await send(url), { kind: 'accepted' });
  });
});
