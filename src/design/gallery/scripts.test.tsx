import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, test } from 'node:test';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { assetFiles } from '../assets.ts';
import { render } from '../render.tsx';
import { DonePage, DraftPage, PartsPage, VoicePage } from './enhanced.tsx';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const skip = existsSync(executablePath) ? false : 'no Chromium on this machine';
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; media-src 'self' blob:; form-action 'self'";

interface Received {
  key: string;
  story: string;
}

/** A server that remembers what it got and can be told to be away. */
class TrialServer {
  received: Received[] = [];
  seen = 0;
  away = false;
  readonly #files = assetFiles();
  readonly server: Server = createServer((request, response) => void this.#answer(request, response));

  get address(): string {
    return `http://localhost:${(this.server.address() as AddressInfo).port}`;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://trial');
    const file = this.#files.get(url.pathname);
    if (file) return void response.setHeader('content-type', file.type).end(file.bytes);
    if (this.away) return void request.socket.destroy();
    response.setHeader('content-type', 'text/html; charset=utf-8').setHeader('content-security-policy', policy);
    if (request.method === 'POST') return this.#intake(request, response);
    const page = this.#page(url);
    return void (page ? response.end(page) : response.writeHead(404).end('weg'));
  }

  async #intake(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const part of request) body += part;
    const fields = new URLSearchParams(body);
    const story = fields.get('verhaal') ?? '';
    const key = fields.get('sleutel') ?? '';
    if (!story) {
      const form = { values: {}, errors: { verhaal: 'Schrijf eerst uw verhaal op.' } };
      return void response.writeHead(422).end(render(<DraftPage form={form} submitKey={key} />));
    }
    if (!this.received.some((one) => one.key === key)) this.received.push({ key, story });
    return void response.writeHead(303, { location: '/proef/klaar' }).end();
  }

  #page({ pathname, searchParams }: URL): string | null {
    this.seen += 1;
    if (pathname === '/proef/intake')
      return render(<DraftPage form={{ values: {}, errors: {} }} submitKey={`s-${this.seen}`} />);
    if (pathname === '/proef/klaar') return render(<DonePage />);
    if (pathname === '/proef/stem') return render(<VoicePage />);
    if (pathname === '/proef/lijst')
      return render(<PartsPage search={searchParams.get('zoek') ?? ''} seen={this.seen} />);
    return null;
  }
}

describe('the scripts in a browser', { skip }, () => {
  const trial = new TrialServer();
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const problems: string[] = [];

  before(async () => {
    trial.server.listen(0);
    browser = await chromium.launch({
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
      ],
    });
  });

  beforeEach(async () => {
    await context?.close();
    context = await browser.newContext({ permissions: ['microphone'] });
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => problems.push(error.message));
    trial.away = false;
    trial.received = [];
  });

  after(async () => {
    await browser.close();
    trial.server.close();
    trial.server.closeAllConnections();
    assert.deepEqual(problems, []);
  });

  const story = () => page.locator('textarea');
  const said = () => page.locator('[data-draft-say]');
  const seenOutside = () => page.locator('#buiten').textContent();
  const seenInside = () => page.locator('#binnen').textContent();

  test('a sent form arrives once and leaves nothing on the device', async () => {
    await page.goto(`${trial.address}/proef/intake`);
    await story().fill('De lantaarn is kapot.');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL('**/proef/klaar');
    assert.equal(trial.received.length, 1);
    assert.equal(await page.evaluate('localStorage.length'), 0);
  });

  test('what was typed is still there after leaving the page, and can be thrown away', async () => {
    await page.goto(`${trial.address}/proef/intake`);
    await story().fill('Half verhaal');
    await page.waitForFunction(() => localStorage.length === 1);
    await page.goto(`${trial.address}/proef/stem`);
    await page.goto(`${trial.address}/proef/intake`);
    assert.equal(await story().inputValue(), 'Half verhaal');
    assert.match((await said().textContent()) ?? '', /bewaard/);
    await page.getByRole('button', { name: 'Leeg maken' }).click();
    assert.equal(await story().inputValue(), '');
    assert.equal(await page.evaluate('localStorage.length'), 0);
  });

  test('without a connection two forms wait on the device and go out later, each once', async () => {
    await page.goto(`${trial.address}/proef/intake`);
    trial.away = true;
    await story().fill('Eerste beller');
    await page.getByRole('button', { name: 'Versturen' }).click();
    await page.getByText('Er wachten er nu 1.').waitFor();
    assert.equal(await story().inputValue(), '');
    await story().fill('Tweede beller');
    await page.getByRole('button', { name: 'Versturen' }).click();
    await page.getByText('Er wachten er nu 2.').waitFor();
    trial.away = false;
    await page.evaluate("dispatchEvent(new Event('online'))");
    await page.getByText('Wat wachtte, is nu verstuurd.').waitFor();
    await page.waitForFunction(() => localStorage.getItem('kg-queue:proef') === '[]');
    assert.deepEqual(
      trial.received.map((one) => one.story),
      ['Eerste beller', 'Tweede beller'],
    );
    assert.equal(new Set(trial.received.map((one) => one.key)).size, 2);
  });

  test('what waits survives closing the page', async () => {
    await page.goto(`${trial.address}/proef/intake`);
    trial.away = true;
    await story().fill('Wie het laatst lacht');
    await page.getByRole('button', { name: 'Versturen' }).click();
    await page.getByText('Er wachten er nu 1.').waitFor();
    trial.away = false;
    await page.goto(`${trial.address}/proef/intake`);
    await page.getByText('Wat wachtte, is nu verstuurd.').waitFor();
    assert.deepEqual(
      trial.received.map((one) => one.story),
      ['Wie het laatst lacht'],
    );
  });

  test('a refused form comes back with its errors and keeps the focus on them', async () => {
    await page.goto(`${trial.address}/proef/intake`);
    await page.getByRole('button', { name: 'Versturen' }).click();
    await page.getByText('Schrijf eerst uw verhaal op.').first().waitFor();
    await story().fill('Nu wel');
    await page.getByRole('button', { name: 'Versturen' }).click();
    await page.waitForURL('**/proef/klaar');
    assert.deepEqual(
      trial.received.map((one) => one.story),
      ['Nu wel'],
    );
  });

  test('a part is replaced without the rest of the page, with the address and the focus in place', async () => {
    await page.goto(`${trial.address}/proef/lijst`);
    const outside = await seenOutside();
    await page.locator('[type=search]').fill('pad');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/proef/lijst?zoek=pad');
    await page.waitForFunction((before) => document.getElementById('binnen')?.textContent !== before, outside);
    assert.equal(await seenOutside(), outside);
    assert.notEqual(await seenInside(), outside);
    assert.equal(await page.evaluate('document.activeElement.id'), 'veld-zoek');
    assert.match(await page.title(), /pad/);
    await page.getByRole('link', { name: 'Uw verhaal over de stoep' }).click();
    await page.waitForURL('**/proef/lijst?zoek=bank');
    await page.goBack();
    await page.waitForURL('**/proef/lijst?zoek=pad');
  });

  test('a link to another page, or a server that is away, does what a browser always does', async () => {
    await page.goto(`${trial.address}/proef/lijst`);
    await page.getByRole('link', { name: 'Terug' }).click();
    await page.waitForURL('**/weg');
  });

  test('keys press the verbs, first those of the row one is in, and never while typing', async () => {
    await page.goto(`${trial.address}/proef/lijst`);
    await page.keyboard.press('z');
    assert.equal(await page.evaluate('document.activeElement.id'), 'veld-zoek');
    await page.keyboard.type('bz?');
    assert.equal(await page.locator('[type=search]').inputValue(), 'bz?');
    await page.locator('h1').click();
    await page.keyboard.press('?');
    await page.getByRole('heading', { name: 'Toetsen' }).waitFor();
    assert.match((await page.locator('[data-keys-list]').textContent()) ?? '', /z Waar gaat het over\?/);
    await page.getByRole('button', { name: 'Sluiten' }).click();
    await page.evaluate('document.activeElement.blur()');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('b');
    await page.waitForURL('**/proef/intake');
  });

  test('single keys can be turned off', async () => {
    await page.goto(`${trial.address}/proef/lijst`);
    await page.keyboard.press('?');
    await page.getByLabel('Zet de losse toetsen uit').check();
    await page.getByRole('button', { name: 'Sluiten' }).click();
    await page.evaluate('document.activeElement.blur()');
    await page.keyboard.press('z');
    assert.notEqual(await page.evaluate('document.activeElement.id'), 'veld-zoek');
  });

  test('a recorded voice stands in the file field and can be heard', async () => {
    await page.goto(`${trial.address}/proef/stem`);
    await page.getByRole('button', { name: 'Spreek uw verhaal in' }).click();
    await page.getByRole('button', { name: 'Stop met opnemen' }).waitFor();
    await page.getByRole('button', { name: 'Opnieuw opnemen' }).waitFor();
    assert.match(await page.evaluate("document.querySelector('[type=file]').files[0].type"), /^audio\//);
    assert.ok((await page.evaluate<number>("document.querySelector('[type=file]').files[0].size")) > 100);
    assert.ok(await page.locator('audio').isVisible());
  });

  test('reading aloud shows its button only where the device can speak', async () => {
    await page.goto(`${trial.address}/proef/stem`);
    assert.equal(await page.locator('read-aloud').isVisible(), await page.evaluate("'speechSynthesis' in window"));
    await page.getByRole('button', { name: 'Lees voor' }).click();
    await page.getByRole('button', { name: 'Stop met lezen' }).click();
    await page.getByRole('button', { name: 'Lees voor' }).waitFor();
  });
});
