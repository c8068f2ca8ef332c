import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { serve } from '@hono/node-server';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { type TestOptions, type TestWorld, testWorld } from '#src/testing/world.ts';
import { findBrowser } from '../scripts/browser.mjs';

let browser: Promise<Browser> | null = null;

function openBrowser(): Promise<Browser> {
  const opened = browser ?? findBrowser().then((found) => chromium.launch(found));
  browser = opened;
  return opened;
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = null;
}

export interface Site extends TestWorld {
  readonly url: string;
  visitor(options?: VisitorOptions): Promise<Visitor>;
  close(): Promise<void>;
}

export interface VisitorOptions {
  readonly width?: 360 | 1280;
  readonly scripts?: boolean;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The whole product on a port of its own, with the sample municipality on Monday 2 March 2026. */
export async function openSite(options: TestOptions = {}): Promise<Site> {
  const world = await testWorld(options);
  const contexts: BrowserContext[] = [];
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>((done) => {
    const started = serve({ fetch: world.app.fetch, port: 0, hostname: '127.0.0.1' }, (info) =>
      done({ server: started, port: info.port }),
    );
  });
  const url = `http://127.0.0.1:${port}`;
  return {
    ...world,
    url,
    visitor: async ({ width = 1280, scripts = true } = {}) => {
      const context = await (await openBrowser()).newContext({
        viewport: { width, height: 900 },
        javaScriptEnabled: scripts,
        bypassCSP: scripts,
        baseURL: url,
      });
      contexts.push(context);
      return new Visitor(await context.newPage());
    },
    close: async () => {
      for (const context of contexts) await context.close();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Somebody with a browser: reads labels, presses buttons, never knows of classes or ids. */
export class Visitor {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(15_000);
  }

  async goTo(path: string): Promise<this> {
    await this.page.goto(path);
    return this;
  }

  async signInAs(firstName: string): Promise<this> {
    await this.goTo('/aanmelden');
    await this.press(`Aanmelden als ${firstName}`);
    return this;
  }

  async press(name: string): Promise<this> {
    await this.page.getByRole('button', { name, exact: false }).first().click();
    await this.page.waitForLoadState();
    return this;
  }

  async follow(name: string): Promise<this> {
    await this.page.getByRole('link', { name, exact: false }).first().click();
    await this.page.waitForLoadState();
    return this;
  }

  async fill(label: string, value: string): Promise<this> {
    await this.page.getByLabel(label, { exact: false }).first().fill(value);
    return this;
  }

  async choose(label: string, option: string): Promise<this> {
    await this.page.getByLabel(label, { exact: false }).first().selectOption({ label: option });
    return this;
  }

  async tick(label: string): Promise<this> {
    await this.page.getByLabel(label, { exact: false }).first().check();
    return this;
  }

  async open(summary: string): Promise<this> {
    await this.page.getByText(summary, { exact: false }).first().click();
    return this;
  }

  reads(): Promise<string> {
    // biome-ignore lint/performance/useDomNodeTextContent: what a visitor sees, without what is hidden
    return this.page.locator('body').innerText();
  }

  /** Words on the page, whatever the spaces and soft hyphens between them. */
  async sees(words: string): Promise<void> {
    const text = plain(await this.reads());
    if (!text.includes(plain(words)))
      throw new Error(`"${words}" is not on ${this.page.url()}. The page reads:\n${text.slice(0, 1500)}`);
  }

  async doesNotSee(words: string): Promise<void> {
    if (plain(await this.reads()).includes(plain(words))) throw new Error(`"${words}" stands on ${this.page.url()}`);
  }

  /** Everything that axe finds wrong, in words. */
  async accessibilityFaults(): Promise<string[]> {
    await this.page.evaluate(axeSource);
    const found = await this.page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: {
          run(
            options: object,
          ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
        };
      };
      const { violations } = await axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
    });
    return found;
  }

  /** Wider than the screen: somebody would have to scroll sideways. */
  overflows(): Promise<boolean> {
    return this.page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1);
  }
}

function plain(text: string): string {
  return text
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}
