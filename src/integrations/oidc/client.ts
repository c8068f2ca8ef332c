import { type JsonWebKey, webcrypto } from 'node:crypto';
import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretPost,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
  PrivateKeyJwt,
} from 'openid-client';
import type { OidcConfig } from '#src/platform/config.ts';

const patienceSeconds = 10;

/** Reads what the provider says about itself and prepares how we prove who we are: with a key (NL GOV) or a secret. */
export async function connect(config: OidcConfig): Promise<Configuration> {
  const issuer = new URL(config.issuer);
  // Plain http is only accepted by the settings for a provider on this machine.
  const execute = issuer.protocol === 'http:' ? [allowInsecureRequests] : [];
  const metadata = { redirect_uris: [], response_types: ['code'] };
  const options = { execute: [...execute, enableNonRepudiationChecks], timeout: patienceSeconds };
  return discovery(issuer, config.clientId, metadata, await proofOf(config), options);
}

async function proofOf({ clientKey, clientSecret }: OidcConfig): Promise<ClientAuth> {
  if (!clientKey) return ClientSecretPost(clientSecret);
  const key = await webcrypto.subtle.importKey('jwk', withoutUse(clientKey), algorithmOf(clientKey), false, ['sign']);
  const { kid } = clientKey;
  return PrivateKeyJwt((typeof kid === 'string' ? { key, kid } : key) as Parameters<typeof PrivateKeyJwt>[0]);
}

/** `key_ops` and `use` of a key file sometimes say less than the key may do; only the key itself counts. */
function withoutUse({ key_ops: _ops, use: _use, ext: _ext, ...key }: JsonWebKey): JsonWebKey {
  return key;
}

function algorithmOf({ kty, crv, alg }: JsonWebKey) {
  if (kty === 'EC') return { name: 'ECDSA', namedCurve: String(crv) };
  if (kty === 'OKP') return { name: 'Ed25519' };
  const hash = `SHA-${/\d{3}$/.exec(String(alg ?? ''))?.[0] ?? '256'}`;
  return { name: String(alg ?? '').startsWith('RS') ? 'RSASSA-PKCS1-v1_5' : 'RSA-PSS', hash };
}
