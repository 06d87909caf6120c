import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** Bytes of a key: AES-256. */
export const KEY_BYTES = 32;

const IV_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = 'v1';

/** Encrypts secrets that the database keeps, under keys that it does not. */
export interface SecretBox {
  /** @param owner whose secret it is: it opens for nobody else, so that one row's secret is of no use in another */
  seal(secret: string, owner: string): string;
  /** The secret as it was sealed; one that an earlier version stored plain comes as it is; null where no key opens it. */
  open(stored: string, owner: string): string | null;
  /** Whether it is stored under the newest key. */
  isCurrent(stored: string): boolean;
}

/**
 * A box with the keys of the setting: the first one seals, each of them opens (AES-256-GCM, a random nonce each time). What is stored
 * names its key by the beginning of the key's hash.
 * @example secretBox([key]).seal('GEZDGNBV', 'account/7') // 'v1.5f0c9a1e.…'
 */
export function secretBox(keys: readonly Buffer[]): SecretBox {
  const [newest] = keys;
  if (newest === undefined || keys.some((key) => key.length !== KEY_BYTES)) throw new RangeError('keys of 32 bytes');
  const byName = new Map(keys.map((key) => [nameOf(key), key]));
  const current = `${VERSION}.${nameOf(newest)}.`;
  return {
    seal(secret, owner) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', newest, iv).setAAD(Buffer.from(owner));
      const sealed = Buffer.concat([iv, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return current + sealed.toString('base64url');
    },
    open(stored, owner) {
      const [version, name, text, ...rest] = stored.split('.');
      if (version !== VERSION || text === undefined || rest.length > 0) return isSealed(stored) ? null : stored;
      const key = byName.get(name!);
      return key === undefined ? null : opened(key, Buffer.from(text, 'base64url'), owner);
    },
    isCurrent: (stored) => stored.startsWith(current),
  };
}

/** Base32 secrets of earlier versions have no point in them. */
function isSealed(stored: string): boolean {
  return stored.includes('.');
}

function opened(key: Buffer, sealed: Buffer, owner: string): string | null {
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES)).setAAD(Buffer.from(owner));
    cipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    return Buffer.concat([cipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES)), cipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

function nameOf(key: Buffer): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 8);
}
