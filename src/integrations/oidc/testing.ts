import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export interface Account {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly groups?: unknown;
}

/** A real identity provider on this machine, in which whoever is in `account` signs in without being asked. */
export interface TestProvider {
  readonly issuer: string;
  readonly secret: string;
  readonly clientKey: JsonWebKey;
  account: Account;
  /** What the provider's token endpoint was asked. */
  readonly tokenRequests: Record<string, unknown>[];
  /** Follows the provider from its authorization address until it sends the browser back to us. */
  signIn(location: string): Promise<URL>;
  stop(): Promise<void>;
}

export const redirectUri = 'http://127.0.0.1:4600/aanmelden/terug';
const secret = 'een-geheim-dat-lang-genoeg-is-voor-een-proef';

function keyPair(): { privateKey: JsonWebKey; publicKey: JsonWebKey } {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { privateKey: pair.privateKey.export({ format: 'jwk' }), publicKey: pair.publicKey.export({ format: 'jwk' }) };
}

export async function startProvider(): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { privateKey, publicKey } = keyPair();
  const clientKey = { ...privateKey, kid: 'kerngericht-1' };
  const tokenRequests: Record<string, unknown>[] = [];
  const state = { account: { sub: 'niemand' } as Account };
  const provider = new Provider(issuer, configuration({ ...publicKey, kid: 'kerngericht-1', use: 'sig' }, state));
  provider.on('grant.success', (context) =>
    tokenRequests.push((context as { oidc: { body: Record<string, unknown> } }).oidc.body),
  );
  const handle = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/meld-aan/')) void finish(provider, request, response, state.account);
    else handle(request, response);
  });
  return {
    issuer,
    secret,
    clientKey,
    tokenRequests,
    signIn,
    get account() {
      return state.account;
    },
    set account(account) {
      state.account = account;
    },
    stop: () => stop(server),
  };
}

async function finish(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
  account: Account,
): Promise<void> {
  await provider.interactionFinished(request, response, { login: { accountId: account.sub, remember: false } });
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

function configuration(publicKey: JsonWebKey, state: { account: Account }): Record<string, unknown> {
  const common = { redirect_uris: [redirectUri], response_types: ['code'], grant_types: ['authorization_code'] };
  const signing = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  const hour = () => 3600;
  return {
    clients: [
      { ...common, client_id: 'met-geheim', client_secret: secret, token_endpoint_auth_method: 'client_secret_post' },
      {
        ...common,
        client_id: 'met-sleutel',
        token_endpoint_auth_method: 'private_key_jwt',
        jwks: { keys: [publicKey] },
      },
    ],
    jwks: { keys: [{ ...signing, kid: 'provider-1', use: 'sig', alg: 'RS256' }] },
    adapter: Memory,
    cookies: { keys: ['alleen voor een proef'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['groups'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/meld-aan/${uid}` },
    findAccount: (_context: unknown, accountId: string) => ({ accountId, claims: () => state.account }),
    loadExistingGrant,
    ttl: {
      AccessToken: hour,
      AuthorizationCode: () => 60,
      Grant: hour,
      IdToken: hour,
      Interaction: hour,
      Session: hour,
    },
  };
}

type Payload = Record<string, unknown> & { uid?: string; grantId?: string };

/** What the provider remembers, for as long as the test lasts. */
class Memory {
  static readonly all = new Map<string, Payload>();
  readonly #kind: string;
  constructor(kind: string) {
    this.#kind = kind;
  }
  async upsert(id: string, payload: Payload): Promise<void> {
    Memory.all.set(`${this.#kind} ${id}`, payload);
  }
  async find(id: string): Promise<Payload | undefined> {
    return Memory.all.get(`${this.#kind} ${id}`);
  }
  async findByUid(uid: string): Promise<Payload | undefined> {
    return [...Memory.all].find(([key, payload]) => key.startsWith(`${this.#kind} `) && payload.uid === uid)?.[1];
  }
  async consume(id: string): Promise<void> {
    Object.assign(Memory.all.get(`${this.#kind} ${id}`) ?? {}, { consumed: true });
  }
  async destroy(id: string): Promise<void> {
    Memory.all.delete(`${this.#kind} ${id}`);
  }
  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, payload] of Memory.all) if (payload.grantId === grantId) Memory.all.delete(key);
  }
}

interface GrantContext {
  readonly oidc: {
    readonly provider: Provider;
    readonly client: { clientId: string };
    readonly session: { accountId: string };
  };
}

/** Everybody has agreed beforehand, as with an employer's provider. */
async function loadExistingGrant({ oidc: { provider, client, session } }: GrantContext): Promise<unknown> {
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid email profile');
  await grant.save();
  return grant;
}

async function signIn(location: string): Promise<URL> {
  const jar = new Map<string, string>();
  let url = new URL(location);
  for (let step = 0; step < 8; step += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]!.split(/=(.*)/s);
      jar.set(name, value);
    }
    const next = response.headers.get('location');
    if (!next)
      throw new Error(`The provider stopped at ${url.pathname} with ${response.status}: ${await response.text()}`);
    url = new URL(next, url);
    if (url.href.startsWith(redirectUri)) return url;
  }
  throw new Error('The provider keeps sending us on.');
}
