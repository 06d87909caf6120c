import type { Caller, StatusLine } from '../client/contract';
import { endCell, momentCell } from '../documents/table-cell';
import type { TableFile } from '../documents/table-file';
import { inVietnamese } from '../domain/messages/message';
import { parseInstant } from '../domain/time/time';
import { momentInWords } from '../domain/time/vietnamese';
import { loadCalendar } from '../storage/calendar';
import { standingOf } from '../storage/standing';
import { detailsOf } from './status-text';

const HEADS = [
  'TT',
  'Văn bản',
  'Báo cáo',
  'Đơn vị',
  'Hạn gửi',
  'Tình trạng',
  'Ghi chú',
  'Nhận lúc',
  'Số ngày chậm',
  'Bước tiếp theo',
  'Mã báo cáo',
];

/** `status --out`: where every report stands, as a table. */
export async function statusFile(
  caller: Pick<Caller, 'reader' | 'at'>,
  lines: readonly StatusLine[],
): Promise<TableFile> {
  const [details, calendar] = await Promise.all([detailsOf(caller, lines), loadCalendar(caller.reader)]);
  return {
    name: 'Tình hình gửi báo cáo',
    titles: ['Tình hình gửi báo cáo', `Đến ${momentInWords(caller.at)}`],
    heads: HEADS,
    rows: lines.map((line, at) => {
      const detail = details.get(line.obligation)!;
      const { text, note } = standingOf(detail, caller.at, calendar);
      const next = line.nextStep === null ? null : parseInstant(line.nextStep.at);
      return [
        at + 1,
        detail.plan,
        `${detail.report}, ${detail.periodTitle}`,
        detail.unitName,
        endCell(parseInstant(line.lateFrom)!),
        inVietnamese(text),
        note === null ? null : inVietnamese(note),
        momentCell(line.receivedAt === null ? null : parseInstant(line.receivedAt)),
        line.daysLate,
        momentCell(next),
        line.obligation,
      ];
    }),
  };
}
