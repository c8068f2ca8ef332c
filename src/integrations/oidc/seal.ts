import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { addMinutes, type Instant } from '#src/platform/calendar/index.ts';
import type { Clock } from '#src/platform/clock.ts';

/** Keeps something with the browser that it can neither read nor change, for ten minutes. */
export interface Sealer {
  seal(value: unknown): string;
  /** Null when it was not sealed here, for this purpose, in the last ten minutes. */
  unseal(sealed: string): unknown;
}

const cipher = 'aes-256-gcm';
const minutes = 10;
const nonceBytes = 12;
const tagBytes = 16;

/** Every process with the same secret can unseal what another one sealed. Purposes do not mix. */
export function sealer(secret: string, purpose: string, clock: Clock): Sealer {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `kerngericht ${purpose}`, 32));
  return {
    seal(value) {
      const until: Instant = addMinutes(clock.now(), minutes);
      const nonce = randomBytes(nonceBytes);
      const sealing = createCipheriv(cipher, key, nonce);
      const body = Buffer.concat([sealing.update(JSON.stringify({ until, value }), 'utf8'), sealing.final()]);
      return Buffer.concat([nonce, sealing.getAuthTag(), body]).toString('base64url');
    },
    unseal(sealed) {
      const opened = open(key, Buffer.from(sealed, 'base64url'));
      return opened && opened.until > clock.now() ? opened.value : null;
    },
  };
}

function open(key: Buffer, bytes: Buffer): { until: string; value: unknown } | null {
  if (bytes.length <= nonceBytes + tagBytes) return null;
  try {
    const opening = createDecipheriv(cipher, key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes });
    opening.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    const body = Buffer.concat([opening.update(bytes.subarray(nonceBytes + tagBytes)), opening.final()]);
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}
