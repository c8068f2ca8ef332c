import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';
import { ConfigError, readConfig } from './config.ts';

const folder = mkdtempSync(join(tmpdir(), 'kerngericht-config-'));
after(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function sentencesFor(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.sentences;
  }
  return [];
}

const demo = { KERNGERICHT_DEMO: '1' };
const real = {
  SMTP_URL: 'smtps://naam:geheim@mail.gemeente.example',
  MAIL_FROM: 'Dorpen <dorpen@gemeente.example>',
  OIDC_ISSUER: 'https://inloggen.gemeente.example/realm',
  OIDC_CLIENT_ID: 'kerngericht',
  OIDC_CLIENT_SECRET: 'geheim',
  OIDC_ROLE_CLAIM: 'groups',
};

describe('settings', () => {
  it('needs nothing but the word demo', () => {
    const config = readConfig(demo);
    assert.equal(config.port, 4600);
    assert.equal(config.baseUrl, 'http://127.0.0.1:4600');
    assert.equal(config.dataFolder, resolve('.data'));
    assert.equal(config.retentionMonths, 24);
    assert.equal(config.clock, undefined);
    assert.equal(config.oidc, undefined);
  });

  it('reads a real installation', () => {
    const config = readConfig({ ...real, KERNGERICHT_BASE_URL: 'https://kern.gemeente.example/', PORT: '8081' });
    assert.equal(config.demo, false);
    assert.equal(config.baseUrl, 'https://kern.gemeente.example');
    assert.equal(config.oidc?.clientSecret, 'geheim');
    assert.equal(config.mailFrom, 'Dorpen <dorpen@gemeente.example>');
  });

  it('hears about weak spots where mail comes from, or elsewhere', () => {
    assert.equal(readConfig(real).securityContact, 'mailto:dorpen@gemeente.example');
    const elsewhere = 'https://gemeente.example/veilig-melden';
    assert.equal(readConfig({ ...demo, KERNGERICHT_SECURITY_CONTACT: elsewhere }).securityContact, elsewhere);
    assert.match(sentencesFor({ ...demo, KERNGERICHT_SECURITY_CONTACT: 'bel ons' }).join(), /mailto:/);
  });

  it('counts an empty value as not given', () => {
    assert.equal(readConfig({ ...demo, PORT: ' ', OIDC_ISSUER: '' }).port, 4600);
  });

  it('names each wrong setting in one sentence of its own', () => {
    const sentences = sentencesFor({ ...demo, PORT: 'abc', KERNGERICHT_CLOCK: '2026-02-30T09:00', HOST: 'a b' });
    assert.deepEqual(sentences.map((sentence) => sentence.split(' ')[0]).sort(), ['HOST', 'KERNGERICHT_CLOCK', 'PORT']);
  });

  it('names what a real installation lacks', () => {
    const names = sentencesFor({}).map((sentence) => sentence.split(' ')[0]);
    assert.deepEqual(names, [
      'SMTP_URL',
      'MAIL_FROM',
      'OIDC_ISSUER',
      'OIDC_CLIENT_ID',
      'OIDC_ROLE_CLAIM',
      'OIDC_CLIENT_SECRET',
    ]);
  });

  it('lets the clock stand still in the demo only', () => {
    assert.equal(readConfig({ ...demo, KERNGERICHT_CLOCK: '2026-03-02T09:00' }).clock, '2026-03-02T09:00');
    assert.match(sentencesFor({ ...real, KERNGERICHT_CLOCK: '2026-03-02T09:00' }).join(), /alleen samen met/);
  });

  it('wants all sign-in settings or none', () => {
    assert.match(sentencesFor({ ...demo, OIDC_ISSUER: 'https://a.example' }).join(), /OIDC_CLIENT_ID ontbreekt/);
    assert.match(sentencesFor({ ...real, OIDC_CLIENT_KEY: file('a.json', '{"kty":"EC","d":"x"}') }).join(), /allebei/);
  });

  it('reads a private key instead of a secret', () => {
    const { OIDC_CLIENT_SECRET: _, ...rest } = real;
    const key = file('key.json', '{"kty":"EC","crv":"P-256","d":"x"}');
    assert.equal(readConfig({ ...rest, OIDC_CLIENT_KEY: key }).oidc?.clientKey?.crv, 'P-256');
    assert.match(sentencesFor({ ...rest, OIDC_CLIENT_KEY: join(folder, 'nowhere') }).join(), /OIDC_CLIENT_KEY moet/);
  });

  it('accepts plain http for signing in on this machine only', () => {
    assert.deepEqual(sentencesFor({ ...real, OIDC_ISSUER: 'http://localhost:9000' }), []);
    assert.match(sentencesFor({ ...real, OIDC_ISSUER: 'http://elders.example' }).join(), /https/);
  });

  it('finds a name that was misspelt', () => {
    assert.match(sentencesFor({ ...demo, KERNGERICHT_KLOK: '2026-03-02T09:00' }).join(), /KERNGERICHT_KLOK kent/);
  });

  it('checks the theme file', () => {
    assert.equal(
      readConfig({ ...demo, KERNGERICHT_THEME: file('own.css', ':root{}') }).themeFile,
      join(folder, 'own.css'),
    );
    assert.match(sentencesFor({ ...demo, KERNGERICHT_THEME: join(folder, 'missing.css') }).join(), /CSS-bestand/);
  });

  it('gives an address that a browser can open', () => {
    assert.equal(readConfig({ ...demo, HOST: '0.0.0.0', PORT: '80' }).baseUrl, 'http://localhost:80');
    assert.equal(readConfig({ ...demo, HOST: '::1' }).baseUrl, 'http://[::1]:4600');
  });
});
