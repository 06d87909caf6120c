import { formatInstant, type Instant } from '../time/time';
import type { Part, Say } from './part';

/** What is wrong in a scenario of a rehearsal (kịch bản chạy thử), and what stops it on the way. */
export const SCENARIOS = {
  'scenarios.a-moment': ({ what }: { what: Part }, say: Say) =>
    `${say(what)}, viết 28/5/2020 10:32 hoặc 2020-05-28T10:32:00+07:00`,
  'scenarios.an-end': ({ what }: { what: Part }, say: Say) => `${say(what)}, viết 31/12/2020 hoặc 31/12/2020 17:00`,
  'scenarios.on-the-calendar': ({ expected }: { expected: Part }, say: Say) => `${say(expected)}, và ngày có trên lịch`,

  'scenarios.one-kind': ({ found, kinds }: { found: Part; kinds: readonly string[] }, say: Say) =>
    `${say(found)}; mỗi sự kiện cần đúng một trong: ${kinds.join(', ')}.`,
  'scenarios.found-entries': ({ names }: { names: readonly string[] }) => `Thấy ${names.join(', ')}`,
  'scenarios.other-plan': ({ found, plan }: { found: Part; plan: string }, say: Say) =>
    `${say(found)}; kịch bản đang dùng cho văn bản "${plan}".`,
  'scenarios.ends-before': ({ until, activate }: { until: Instant; activate: Instant }) =>
    `Kết thúc lúc ${formatInstant(until)}; cần sau thời điểm activate ${formatInstant(activate)}.`,
  'scenarios.too-early': ({ at, activate }: { at: Instant; activate: Instant }) =>
    `Thấy ${formatInstant(at)}; cần từ thời điểm activate ${formatInstant(activate)} trở đi.`,
  'scenarios.too-late': ({ at, until }: { at: Instant; until: Instant }) =>
    `Thấy ${formatInstant(at)}; cần không sau thời điểm until ${formatInstant(until)}.`,
  'scenarios.at-missing': 'Thiếu mục at; cần thời điểm của sự kiện.',
  'scenarios.settled-twice': ({ requirement }: { requirement: string }) =>
    `Hạn gửi của "${requirement}" đã được xác nhận ở một sự kiện khác; cần bỏ một.`,

  'scenarios.requirement-unknown': (values: { requirement: string; plan: string; known: readonly string[] }) =>
    `Thấy "${values.requirement}"; cần một yêu cầu báo cáo của văn bản ${values.plan}: ${values.known.join(', ')}.`,
  'scenarios.undated': ({ requirement }: { requirement: string }) =>
    `Yêu cầu "${requirement}" không có hạn gửi nên không có đợt báo cáo nào; cần một sự kiện settle xác nhận ngày.`,
  'scenarios.no-round-fits': ({ requirement, ...named }: NamedRounds) =>
    `Yêu cầu "${requirement}" không có đợt báo cáo nào khớp; ${nameOne(named)}`,
  'scenarios.several-rounds': ({ requirement, rounds, ...named }: NamedRounds & { rounds: number }) =>
    `Yêu cầu "${requirement}" có ${rounds} đợt báo cáo; ${nameOne(named)}`,

  'scenarios.nil-not-taken': ({ requirement }: { requirement: string }) =>
    `Yêu cầu "${requirement}" không nhận báo cáo "không phát sinh".`,
  'scenarios.no-form': ({ requirement }: { requirement: string }) =>
    `Yêu cầu "${requirement}" không có biểu mẫu; cần bỏ mục values.`,
  'scenarios.values-expected': ({ found, templates }: { found: Part; templates: readonly string[] }, say: Say) =>
    `${say(found)}; cần số liệu theo biểu mẫu, hoặc tên một bộ trong templates: ${templates.join(', ') || '(chưa có)'}.`,
  'scenarios.figures-of-row': (values: { row: string; found: number; columns: readonly string[] }) =>
    `Dòng "${values.row}" có ${values.found} số; cần ${values.columns.length} số theo thứ tự cột: ${values.columns.join(', ')}.`,

  'scenarios.a-name': 'mã đơn vị, nhóm, all hoặc others',
  'scenarios.names': 'mã đơn vị, danh sách mã, nhóm, all hoặc others',
  'scenarios.name-unknown': ({ name, register }: { name: string; register: string }) =>
    `Thấy "${name}"; cần mã đơn vị hoặc nhóm trong danh mục ${register}, all hoặc others.`,
  'scenarios.name-of-nobody': ({ name, requirement }: { name: string; requirement: string }) =>
    `"${name}" không ứng với đơn vị nào của yêu cầu "${requirement}".`,
  'scenarios.unit-not-owing': ({ unit, first, more }: { unit: string; first: readonly string[]; more: number }) =>
    `Đơn vị "${unit}" không phải gửi báo cáo này; cần một trong: ` +
    `${first.join(', ')}${more > 0 ? `, … (${first.length + more} đơn vị)` : ''}.`,
  'scenarios.nothing-to-check': ({ at, unit }: { at: Instant; unit: string }) =>
    `Đến ${formatInstant(at)} không có báo cáo nào của "${unit}" chờ kiểm tra.`,
};

interface NamedRounds {
  requirement: string;
  periods: readonly string[];
  compilers: readonly string[];
}

function nameOne({ periods, compilers }: Omit<NamedRounds, 'requirement'>): string {
  return `cần nêu rõ period (${periods.join(', ')}) hoặc compiler (${compilers.join(', ')}).`;
}
