import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { dayOf, type Instant, startOfDay } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import { DAILY_QUOTA } from '../../files/upload-limits';
import type { UploadedFile } from '../../files/uploaded-file';
import { timestamp } from '../../storage/database';
import type { DailyQuota, WebDependencies } from '../dependencies';

/**
 * Refuses what would take a unit over its day: a page that sends in a circle must not fill the disk of all.
 * @param at business time; the day is that of UTC+7
 * @throws DungHanError UPLOAD_QUOTA
 */
export async function checkDailyQuota(
  { database, dailyQuota: most = DAILY_QUOTA }: WebDependencies,
  unit: UnitId,
  files: readonly UploadedFile[],
  at: Instant,
): Promise<void> {
  if (most === null) return;
  const [today] = await database.rows<DailyQuota>(
    `select count(distinct s.id) as sendings, count(a.ord) as files, coalesce(sum(a.bytes), 0) as bytes
     from obligations o join submissions s on s.obligation = o.id left join attachments a on a.submission = s.id
     where o.unit = $1 and s.channel = 'web' and s.recorded_at >= $2`,
    [unit, timestamp(startOfDay(dayOf(at)))],
  );
  const sent = today!;
  const over =
    sent.sendings + 1 > most.sendings ||
    sent.files + files.length > most.files ||
    sent.bytes + files.reduce((sum, { content }) => sum + content.length, 0) > most.bytes;
  if (!over) return;
  throw new DungHanError('UPLOAD_QUOTA', message('uploads.daily-quota', { sent, most }));
}
