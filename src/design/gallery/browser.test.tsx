import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { type Browser, chromium } from 'playwright-core';
import { assetFiles } from '../assets.ts';
import { galleryPages } from '../gallery.tsx';
import { render } from '../render.tsx';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const skip = existsSync(executablePath) ? false : 'no Chromium on this machine';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'";

interface AxeResult {
  violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
}

function serve(): Server {
  const files = assetFiles();
  return createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://gallery');
    const file = files.get(url.pathname);
    if (file) return response.setHeader('content-type', file.type).end(file.bytes);
    const letters = url.searchParams.has('groot') ? 'large' : 'normal';
    const page = galleryPages({ letters })[url.pathname.slice(1)];
    if (!page) return response.writeHead(404).end();
    response.setHeader('content-type', 'text/html; charset=utf-8').setHeader('content-security-policy', policy);
    return response.end(render(page));
  });
}

const looks = [
  { name: 'at 1280 px', width: 1280, query: '', colorScheme: 'light' },
  { name: 'at 360 px', width: 360, query: '', colorScheme: 'light' },
  { name: 'in the dark', width: 1280, query: '', colorScheme: 'dark' },
  { name: 'with large letters', width: 1280, query: '?groot', colorScheme: 'light' },
  { name: 'with large letters at 360 px', width: 360, query: '?groot', colorScheme: 'light' },
] as const;

describe('the gallery in a browser', { skip }, () => {
  let browser: Browser;
  let server: Server;

  before(async () => {
    server = serve().listen(0);
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
      ],
    });
  });

  after(async () => {
    await browser.close();
    server.close();
  });

  for (const look of looks) {
    test(`has no accessibility violations, no sideways scrolling and a quiet console ${look.name}`, async () => {
      const { port } = server.address() as AddressInfo;
      const context = await browser.newContext({
        viewport: { width: look.width, height: 800 },
        colorScheme: look.colorScheme,
      });
      const page = await context.newPage();
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      for (const name of Object.keys(galleryPages())) {
        await page.goto(`http://localhost:${port}/${name}${look.query}`);
        await page.evaluate(axe);
        const result: AxeResult = await page.evaluate('axe.run()');
        const wide: number = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
        const found = result.violations.map(
          ({ id, nodes }) => `${name} ${id}: ${nodes.map((node) => `${node.html}\n${node.failureSummary}`).join('\n')}`,
        );
        assert.deepEqual({ found, wide: Math.max(0, wide), said }, { found: [], wide: 0, said: [] }, name);
      }
      await context.close();
    });
  }
});
