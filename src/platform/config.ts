import type { JsonWebKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { configText as text } from './config.text.ts';

export type OidcConfig = {
  readonly issuer: string;
  readonly clientId: string;
  /** Exactly one of the two is given. */
  readonly clientSecret: string | undefined;
  readonly clientKey: JsonWebKey | undefined;
  readonly roleClaim: string;
};

export type Config = {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Without a slash at the end. */
  readonly baseUrl: string;
  /** Absent: the embedded database in `dataFolder`. */
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
  readonly demo: boolean;
  /** Local time in Amsterdam at which the clock stands still, such as `2026-03-02T09:00`. */
  readonly clock: string | undefined;
  /** Absent only in the demo. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Where weak spots are reported: a `mailto:` or `https:` address. */
  readonly securityContact: string;
  /** Absent only in the demo. */
  readonly oidc: OidcConfig | undefined;
  /** Absolute path of a CSS file with the municipality's own tokens. */
  readonly themeFile: string | undefined;
  readonly retentionMonths: number;
  /** How many proxies in front of us may say where a request came from. */
  readonly trustedProxies: number;
};

export type Environment = Readonly<Record<string, string | undefined>>;

/** The message names each wrong setting in one sentence, a line each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly sentences: readonly string[];
  constructor(sentences: readonly string[]) {
    super([text.title(sentences.length), ...sentences.map((sentence) => `- ${sentence}`)].join('\n'));
    this.sentences = sentences;
  }
}

/**
 * Reads and checks every setting. An empty value counts as not given.
 * @throws ConfigError when a setting is wrong, missing or unknown
 */
export function readConfig(env: Environment): Config {
  const given = withoutEmpty(env);
  const parsed = settings.safeParse(given);
  const sentences = [
    ...(parsed.error?.issues.map((issue) => issue.message) ?? []),
    ...wrongCombinations(given),
    ...unknownNames(given),
  ];
  if (!parsed.success || sentences.length > 0) throw new ConfigError([...new Set(sentences)]);
  return toConfig(parsed.data);
}

function wholeNumber(message: string, low: number, high: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .refine((value) => value >= low && value <= high, message);
}

function address(message: string, accepts: (url: URL) => boolean) {
  return z.string().refine((value) => {
    const url = URL.parse(value);
    return url !== null && accepts(url);
  }, message);
}

function fileWith<T>(message: string, read: (path: string) => T) {
  return z.string().transform((path, context): T => {
    try {
      return read(resolve(path));
    } catch {
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    }
  });
}

function readPrivateKey(path: string): JsonWebKey {
  const privateKey = z.looseObject({ kty: z.string(), d: z.string() });
  return privateKey.parse(JSON.parse(readFileSync(path, 'utf8')));
}

function readableCss(path: string): string {
  if (!path.endsWith('.css')) throw new Error('not a style sheet');
  readFileSync(path);
  return path;
}

function isRealMoment(value: string): boolean {
  const match = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value);
  const moment = new Date(`${value}:00Z`);
  return match && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value);
}

const isContact = (url: URL) => url.protocol === 'https:' || (url.protocol === 'mailto:' && url.pathname.includes('@'));
const isLoopback = (url: URL) => ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
const isSite = (url: URL) =>
  /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
const isIssuer = (url: URL) => url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
const mailbox = /^(?:[^<>@\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

const settings = z.object({
  HOST: z
    .string()
    .regex(/^[a-z0-9.:_-]+$/i, text.host)
    .default('127.0.0.1'),
  PORT: wholeNumber(text.port, 0, 65535).default(4600),
  DATABASE_URL: address(text.databaseUrl, (url) => /^postgres(ql)?:$/.test(url.protocol)).optional(),
  KERNGERICHT_BASE_URL: address(text.baseUrl, isSite).optional(),
  KERNGERICHT_DATA: z.string().default('.data'),
  KERNGERICHT_DEMO: z.enum(['0', '1'], text.demo).default('0'),
  KERNGERICHT_CLOCK: z.string().refine(isRealMoment, text.clock).optional(),
  KERNGERICHT_THEME: fileWith(text.theme, readableCss).optional(),
  KERNGERICHT_RETENTION_MONTHS: wholeNumber(text.retention, 1, 240).default(24),
  KERNGERICHT_TRUST_PROXY: wholeNumber(text.trustProxy, 0, 5).default(0),
  KERNGERICHT_SECURITY_CONTACT: address(text.securityContact, isContact).optional(),
  SMTP_URL: address(text.smtpUrl, (url) => /^smtps?:$/.test(url.protocol) && url.hostname !== '').optional(),
  MAIL_FROM: z.string().regex(mailbox, text.mailFrom).optional(),
  OIDC_ISSUER: address(text.issuer, isIssuer).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_CLIENT_KEY: fileWith(text.clientKey, readPrivateKey).optional(),
  OIDC_ROLE_CLAIM: z.string().optional(),
});

type Settings = z.output<typeof settings>;

function withoutEmpty(env: Environment): Record<string, string> {
  const entries = Object.entries(env).map(([name, value]) => [name, value?.trim() ?? ''] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

function wrongCombinations(given: Environment): string[] {
  const demo = given.KERNGERICHT_DEMO === '1';
  const signIn = Object.keys(given).some((name) => name.startsWith('OIDC_'));
  return [
    ...(given.KERNGERICHT_CLOCK && !demo ? [text.clockWithoutDemo] : []),
    ...(given.SMTP_URL || demo ? [] : [text.smtpMissing]),
    ...(given.MAIL_FROM || (demo && !given.SMTP_URL) ? [] : [text.mailFromMissing]),
    ...(signIn || !demo ? wrongSignIn(given) : []),
  ];
}

function wrongSignIn(given: Environment): string[] {
  const required = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_ROLE_CLAIM'].filter((name) => !given[name]);
  const proofs = ['OIDC_CLIENT_SECRET', 'OIDC_CLIENT_KEY'].filter((name) => given[name]);
  return [
    ...required.map(text.oidcMissing),
    ...(proofs.length === 0 ? [text.oidcSecretMissing] : []),
    ...(proofs.length === 2 ? [text.oidcSecretTwice] : []),
  ];
}

function unknownNames(given: Environment): string[] {
  const ours = Object.keys(given).filter((name) => /^(KERNGERICHT|OIDC)_/.test(name));
  return ours.filter((name) => !(name in settings.shape)).map(text.unknown);
}

function toConfig(read: Settings): Config {
  return {
    host: read.HOST,
    port: read.PORT,
    baseUrl: read.KERNGERICHT_BASE_URL?.replace(/\/$/, '') ?? ownAddress(read.HOST, read.PORT),
    databaseUrl: read.DATABASE_URL,
    dataFolder: resolve(read.KERNGERICHT_DATA),
    demo: read.KERNGERICHT_DEMO === '1',
    clock: read.KERNGERICHT_CLOCK,
    smtpUrl: read.SMTP_URL,
    mailFrom: read.MAIL_FROM ?? text.demoSender,
    securityContact: read.KERNGERICHT_SECURITY_CONTACT ?? `mailto:${plainAddress(read.MAIL_FROM ?? text.demoSender)}`,
    oidc: toOidc(read),
    themeFile: read.KERNGERICHT_THEME,
    retentionMonths: read.KERNGERICHT_RETENTION_MONTHS,
    trustedProxies: read.KERNGERICHT_TRUST_PROXY,
  };
}

function toOidc(read: Settings): OidcConfig | undefined {
  if (!read.OIDC_ISSUER || !read.OIDC_CLIENT_ID || !read.OIDC_ROLE_CLAIM) return undefined;
  return {
    issuer: read.OIDC_ISSUER,
    clientId: read.OIDC_CLIENT_ID,
    clientSecret: read.OIDC_CLIENT_SECRET,
    clientKey: read.OIDC_CLIENT_KEY,
    roleClaim: read.OIDC_ROLE_CLAIM,
  };
}

/** `a@b.example` out of `Name <a@b.example>`. */
function plainAddress(from: string): string {
  return /<(.+)>$/.exec(from)?.[1] ?? from;
}

function ownAddress(host: string, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
