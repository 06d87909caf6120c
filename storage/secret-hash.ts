import { createHash } from 'node:crypto';

/** The hash under which secrets and addresses of sign-ins are stored, so that a copy of the database opens nothing. */
export function secretHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
