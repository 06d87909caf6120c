import type { Day } from '../time/time';
import { dateFigures } from '../time/vietnamese';
import type { Part, Say } from './part';

/** Why an event that opens a round cannot be recorded. */
export const EVENTS = {
  'events.no-event': ({ requirement }: { requirement: string }) =>
    `Hạn của "${requirement}" không tính từ một sự kiện chưa biết ngày; chỉ ghi sự kiện cho yêu cầu như vậy.`,
  'events.day': ({ on, from, last }: { on: Day; from: Day; last: Day }) =>
    `Thấy ngày ${dateFigures(on)}; cần ngày từ ${dateFigures(from)} (văn bản có hiệu lực) đến ${dateFigures(last)}.`,
  'events.period': ({ period, example }: { period: string | null; example: Part | string }, say: Say) =>
    `${period === null ? 'Chưa nêu kỳ báo cáo' : `Thấy kỳ "${period}"`}; cần kỳ mà báo cáo này tính cho, như ${say(example)}.`,
  'events.taken': ({ requirement, period }: { requirement: string; period: string }) =>
    `Kỳ ${period} của "${requirement}" đã có đợt báo cáo; mỗi kỳ ghi một sự kiện.`,
  'events.units': ({ units }: { units: readonly string[] }) =>
    `Thấy đơn vị không phải gửi báo cáo này: ${units.join(', ')}; cần đơn vị thuộc danh sách phải gửi trong văn bản.`,
};
