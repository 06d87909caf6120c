import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Message, message } from '../../domain/messages/message';

/** State that `npm start` reports while it finds, downloads or builds Temporal. */
export interface ServiceState {
  temporal: 'looking' | 'building' | 'ready' | 'unavailable';
  /** In Vietnamese, for the banner. */
  message: string;
  percent: number | null;
}

const STATES: readonly string[] = ['looking', 'building', 'ready', 'unavailable'];

/** Reads `status.json`; null where there is none, or it is being written at this moment. */
export async function readServiceState(dataDir: string | null): Promise<ServiceState | null> {
  if (dataDir === null) return null;
  try {
    const found = JSON.parse(await readFile(join(dataDir, 'status.json'), 'utf8')) as Partial<ServiceState> | null;
    if (!STATES.includes(found?.temporal ?? '')) return null;
    const percent = typeof found?.percent === 'number' ? Math.min(100, Math.max(0, Math.round(found.percent))) : null;
    return { temporal: found!.temporal!, message: String(found!.message ?? ''), percent };
  } catch {
    return null;
  }
}

/** The banner of every page; null once the reminders run. */
export interface Banner {
  kind: 'busy' | 'stuck';
  text: Message;
  percent: number | null;
}

/** @example bannerOf({ temporal: 'building', message: 'Đang dựng Temporal từ mã nguồn', percent: 40 }) */
export function bannerOf(state: ServiceState | null): Banner | null {
  if (state === null || state.temporal === 'ready') return null;
  const told = state.message.trim().replace(/(?<![.…])[.…]+$/, '');
  if (state.temporal === 'unavailable') {
    const reason = told === '' ? message('machinery.reason-unknown') : told;
    return { kind: 'stuck', text: message('machinery.timer-away', { reason }), percent: null };
  }
  const doing = told === '' ? message('machinery.preparing-timer') : told;
  return { kind: 'busy', text: message('machinery.timer-prepared', { doing }), percent: state.percent };
}
