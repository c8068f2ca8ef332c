import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientError,
  type Configuration,
  calculatePKCECodeChallenge,
  type IDToken,
  ResponseBodyError,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { z } from 'zod';
import {
  type Identity,
  type Role,
  roles,
  type SignInDoor,
  SignInFailed,
  type StaffId,
} from '#src/modules/people/index.ts';
import type { Clock } from '#src/platform/clock.ts';
import type { OidcConfig } from '#src/platform/config.ts';
import { isId } from '#src/platform/ids.ts';
import { connect } from './client.ts';
import { type Sealer, sealer } from './seal.ts';

/** What the browser carries to the provider and back. */
const way = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), back: z.string() });
const choosing = z.object({
  staffId: z.string().refine(isId),
  roles: z.array(z.enum(roles)),
  back: z.string(),
});

/**
 * Signing in with OpenID Connect: authorization code with PKCE, state and nonce; the identity token is checked on issuer,
 * audience, time and signature. The provider is asked about itself at the first sign-in, and again when that failed.
 */
export function oidcDoor(config: OidcConfig, baseUrl: string, clock: Clock): SignInDoor {
  const secret = config.clientSecret ?? String(config.clientKey?.d);
  const onTheWay = sealer(secret, 'sign-in', clock);
  const whileChoosing = sealer(secret, 'choose function', clock);
  const client = onceSucceeded(() => connect(config));
  return {
    start: (back) => start({ client, onTheWay, redirectUri: `${baseUrl}/aanmelden/terug` }, back),
    finish: (url, sealed) => finish({ client, onTheWay, roleClaim: config.roleClaim }, url, sealed),
    seal: (value) => whileChoosing.seal(value),
    unseal: (sealed) => {
      const { data } = choosing.safeParse(whileChoosing.unseal(sealed));
      return data ? { ...data, staffId: data.staffId as StaffId, roles: data.roles as Role[] } : null;
    },
  };
}

interface Start {
  readonly client: () => Promise<Configuration>;
  readonly onTheWay: Sealer;
  readonly redirectUri: string;
}

async function start(
  { client, onTheWay, redirectUri }: Start,
  back: string,
): Promise<{ location: string; sealed: string }> {
  const carried = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), back };
  const parameters = {
    redirect_uri: redirectUri,
    scope: 'openid email profile',
    state: carried.state,
    nonce: carried.nonce,
    code_challenge: await calculatePKCECodeChallenge(carried.verifier),
    code_challenge_method: 'S256',
  };
  const location = buildAuthorizationUrl(await orFailed(client()), parameters).href;
  return { location, sealed: onTheWay.seal(carried) };
}

interface Finish {
  readonly client: () => Promise<Configuration>;
  readonly onTheWay: Sealer;
  readonly roleClaim: string;
}

async function finish(
  { client, onTheWay, roleClaim }: Finish,
  url: URL,
  sealed: string,
): Promise<{ identity: Identity; back: string }> {
  const { data: carried } = way.safeParse(onTheWay.unseal(sealed));
  if (!carried) throw new SignInFailed('expired');
  const checks = {
    expectedState: carried.state,
    expectedNonce: carried.nonce,
    pkceCodeVerifier: carried.verifier,
    idTokenExpected: true,
  };
  const tokens = await orFailed(client().then((configuration) => authorizationCodeGrant(configuration, url, checks)));
  const claims = tokens.claims();
  if (!claims) throw new SignInFailed('invalid');
  return { identity: identityOf(claims, roleClaim), back: carried.back };
}

function identityOf(claims: IDToken, roleClaim: string): Identity {
  return {
    subject: claims.sub,
    email: typeof claims.email === 'string' ? claims.email : null,
    emailVerified: claims.email_verified === true,
    roleClaim: claimAt(claims, roleClaim),
  };
}

/** A claim by its name, or by a path with dots for providers that nest roles: `realm_access.roles`. */
function claimAt(claims: IDToken, name: string): unknown {
  if (name in claims) return claims[name];
  return name.split('.').reduce<unknown>((part, key) => (isRecord(part) ? part[key] : undefined), claims);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

async function orFailed<T>(wanted: Promise<T>): Promise<T> {
  try {
    return await wanted;
  } catch (error) {
    throw new SignInFailed(kindOf(error), error);
  }
}

function kindOf(error: unknown): SignInFailed['kind'] {
  if (error instanceof AuthorizationResponseError) return error.error === 'access_denied' ? 'denied' : 'invalid';
  if (error instanceof ResponseBodyError) return 'invalid';
  if (!(error instanceof ClientError)) return 'provider';
  return unreachable.has(error.code ?? '') ? 'provider' : 'invalid';
}

/** The provider did not answer, or not in its own language. */
const unreachable = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
]);

/** Does something once and keeps it; what failed is done again the next time. */
function onceSucceeded<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
