import { type Instant, MINUTE } from '../../domain/time/time';
import { type Queryable, timestamp } from '../../storage/database';
import { healthOf, readPulse } from '../../storage/heartbeat';
import type { ServiceState } from '../frame/service-state';

/** How one part of the machinery does. */
export interface Light {
  name: string;
  state: 'good' | 'busy' | 'stuck';
  text: string;
}

/** Mail leaves within minutes of its slot. */
const MAIL_MINUTES = 30;

/**
 * Whether the worker, the mail and Temporal run. Receipts depend on none of them.
 * @param state what `npm start` says of Temporal; null where nobody does
 */
export async function readLights(db: Queryable, at: Instant, state: ServiceState | null): Promise<Light[]> {
  const pulse = await readPulse(db);
  const [mail] = await db.rows<{ stuck: number; gaveUp: number }>(
    `select (select count(*) from digests where state in ('waiting', 'sending') and slot < $1)
         + (select count(*) from notices n join contacts k on k.id = n.person
            where n.state = 'waiting' and n.digest is null and n.slot < $1 and k.bad_since is null) as stuck,
       (select count(*) from digests where state = 'gave-up' and slot > $2) as "gaveUp"`,
    [timestamp(at - MAIL_MINUTES * MINUTE), timestamp(at - 24 * 60 * MINUTE)],
  );
  const { worker, relay, canary } = healthOf(pulse);
  return [
    workerLight(worker, pulse.workerSilent),
    // The worker lives, and yet no message reaches Temporal, or none comes back from it; before the first one, all is well.
    temporalLight(state, worker && !(relay && (canary || pulse.canarySilent === null))),
    mailLight(mail!.stuck, mail!.gaveUp),
  ];
}

function workerLight(alive: boolean, silent: number | null): Light {
  const name = 'Bộ phận làm việc theo lịch';
  if (alive) return { name, state: 'good', text: 'đang chạy' };
  const since = silent === null ? 'chưa chạy lần nào' : `không trả lời ${spanInWords(silent)}`;
  return { name, state: 'stuck', text: `${since}: các bước và thư nhắc đang dừng` };
}

function temporalLight(state: ServiceState | null, unheard: boolean): Light {
  const name = 'Bộ phận hẹn giờ (Temporal)';
  if (state?.temporal === 'unavailable')
    return { name, state: 'stuck', text: 'chưa chạy được: các bước và thư nhắc đang dừng' };
  if (state !== null && state.temporal !== 'ready') return { name, state: 'busy', text: 'đang chuẩn bị' };
  if (unheard) return { name, state: 'stuck', text: 'không nhận tin: các bước và thư nhắc đang dừng' };
  return { name, state: 'good', text: 'đang chạy' };
}

function mailLight(stuck: number, gaveUp: number): Light {
  const name = 'Gửi thư';
  if (stuck > 0)
    return { name, state: 'stuck', text: `${stuck} thư, thông báo đã qua giờ gửi hơn ${MAIL_MINUTES} phút mà chưa đi` };
  if (gaveUp > 0) return { name, state: 'stuck', text: `${gaveUp} thư gửi nhiều lần không được trong ngày qua` };
  return { name, state: 'good', text: 'không có thư nào bị kẹt' };
}

/** @example spanInWords(150) // '02 phút' */
function spanInWords(seconds: number): string {
  const minutes = Math.max(1, Math.floor(seconds / 60));
  if (minutes < 60) return `${String(minutes).padStart(2, '0')} phút`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${String(hours).padStart(2, '0')} giờ` : `${Math.floor(hours / 24)} ngày`;
}
