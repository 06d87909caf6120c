import { inVietnamese } from '../../domain/messages/message';
import { ConfinedPool } from '../../files/confined/confined-pool';
import type { Inspection } from '../../files/inspection';

/** An inspection with its refusal in Vietnamese. */
export type Inspected = Exclude<Inspection, { ok: false }> | { ok: false; code: string; message: string };

/**
 * Looks into files as an installation does: by a confined process of the built program, which ends with the test file.
 * @example const inspected = confinedInspection(); await inspected('a.pdf', content)
 */
export function confinedInspection(): (name: string, content: Buffer) => Promise<Inspected> {
  const pool = new ConfinedPool({ timeoutMs: 20_000 });
  afterAll(() => pool.close());
  return async (name, content) => told(await pool.parsersFor('test').inspect(name, content));
}

/** The same with its refusal in Vietnamese. */
export function told(found: Inspection): Inspected {
  return found.ok ? found : { ...found, message: inVietnamese(found.message) };
}

/** The text that was read first in a file; null when it was taken unread. Fails when it was not taken. */
export function firstTextOf(inspected: Inspected): string | null {
  if (!inspected.ok) throw new Error(inspected.message);
  return inspected.firstText;
}
