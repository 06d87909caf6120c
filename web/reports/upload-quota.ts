import type { Caller } from '../../client/contract';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { dayOf, startOfDay } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import { DAILY_QUOTA } from '../../files/upload-limits';
import type { UploadedFile } from '../../files/uploaded-file';
import { timestamp } from '../../storage/database';
import type { DailyQuota } from '../dependencies';

/**
 * Refuses uploads above a unit's daily quota, so that a page in a loop cannot fill the disk.
 * @param caller the day is that of its business time in UTC+7
 * @param most null: no limit
 * @throws DungHanError UPLOAD_QUOTA
 */
export async function checkDailyQuota(
  caller: Pick<Caller, 'reader' | 'at'>,
  unit: UnitId,
  files: readonly UploadedFile[],
  most: DailyQuota | null = DAILY_QUOTA,
): Promise<void> {
  if (most === null) return;
  const [today] = await caller.reader.rows<DailyQuota>(
    `select count(distinct s.id) as submissions, count(a.ord) as files, coalesce(sum(a.bytes), 0) as bytes
     from obligations o join submissions s on s.obligation = o.id left join attachments a on a.submission = s.id
     where o.unit = $1 and s.channel = 'web' and s.recorded_at >= $2`,
    [unit, timestamp(startOfDay(dayOf(caller.at)))],
  );
  const sent = today!;
  const over =
    sent.submissions + 1 > most.submissions ||
    sent.files + files.length > most.files ||
    sent.bytes + files.reduce((sum, { content }) => sum + content.length, 0) > most.bytes;
  if (!over) return;
  throw new DungHanError('UPLOAD_QUOTA', message('uploads.daily-quota', { sent, most }));
}
