import { formatInstant, type Instant } from '../time/time';
import type { Part, Say } from './part';

/** Events of a scenario that stop a rehearsal (chạy thử) because they are impossible. */
export const REHEARSALS = {
  'rehearsals.at': ({ at, what }: { at: Instant; what: Part }, say: Say) => `${formatInstant(at)}: ${say(what)}`,
  'rehearsals.nil-not-taken': ({ requirement }: { requirement: string }) =>
    `yêu cầu "${requirement}" không nhận báo cáo "không phát sinh".`,
  'rehearsals.values-refused': ({ at, unit }: { at: Instant; unit: string }) =>
    `${formatInstant(at)}, ${unit}: số liệu chưa dùng được.`,
  'rehearsals.not-taken': ({ report, because }: { report: string; because: Part }, say: Say) =>
    `báo cáo "${report}" không nhận việc này: ${say(because)}.`,
  'rehearsals.nothing-to-confirm': ({ round }: { round: string }) =>
    `đợt "${round}" không có bản tổng hợp nào chờ xác nhận.`,
  'rehearsals.no-round': ({ requirement }: { requirement: string }) =>
    `yêu cầu "${requirement}" không có đợt báo cáo nào.`,
  'rehearsals.several-rounds': ({ requirement, rounds }: { requirement: string; rounds: number }) =>
    `yêu cầu "${requirement}" có ${rounds} đợt báo cáo, cần nêu rõ kỳ hoặc cơ quan tổng hợp.`,
  'rehearsals.rounds-found': ({ requirement, rounds }: { requirement: string; rounds: number }) =>
    `yêu cầu "${requirement}" ứng với ${rounds} đợt báo cáo.`,
  'rehearsals.unit-unknown': ({ unit, round }: { unit: string; round: string }) =>
    `"${unit}" không có trong đợt "${round}".`,
  'rehearsals.too-close': ({ at, time }: { at: Instant; time: string }) =>
    `Sự kiện lúc ${formatInstant(at)} trùng giờ chạy bước hoặc gửi thư (${time}). Đổi sang phút khác, ví dụ sớm hoặc muộn hơn 05 phút.`,
  'rehearsals.differ': ({ difference }: { difference: string }) => `Hai lần chạy thử khác nhau: ${difference}`,
  'rehearsals.made-some-late': 'Một số đơn vị gửi chậm, một số không gửi',
  'rehearsals.made-nobody-sends': 'Không đơn vị nào gửi',
  'rehearsals.made-everyone-on-time': 'Mọi đơn vị gửi đúng hạn',
  'rehearsals.too-large': 'Văn bản này quá lớn để chạy thử trên trang; hãy dùng lệnh dung-han rehearse.',
  'rehearsals.scenario-unknown': 'Không có kịch bản này cho văn bản đã chọn.',
  'rehearsals.plan-or-draft': 'Cần mã văn bản (plan) hoặc số dự thảo (draft), một trong hai.',
};
