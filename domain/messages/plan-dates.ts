import { endInWords } from '../deadlines/deadline-words';
import type { Day, Instant } from '../time/time';
import { dateFigures, dateInWords, weekdayDate } from '../time/vietnamese';
import type { Part, Say } from './part';

/** What is wrong with the dates of a plan file: deadlines, periods, phases, steps. */
export const PLAN_DATES = {
  'plan-dates.standing': 'Thấy hạn gửi ở nhiệm vụ thường xuyên; cần bỏ hạn, hoặc đổi loại (kind).',
  'plan-dates.boundary-missing':
    'Có hạn (due) nhưng thiếu mục boundary ngay dưới; cần boundary: before ("trước ngày"), by ("chậm nhất", ' +
    '"đến hết ngày") hoặc on ("vào ngày").',
  'plan-dates.boundary-alone': ({ boundary }: { boundary: string }) =>
    `Thấy "${boundary}" nhưng không có hạn gửi; cần ghi due, hoặc bỏ boundary.`,
  'plan-dates.due-frequency': ({ due, frequency }: { due: string; frequency: string }) =>
    `Thấy hạn kiểu "${due}" cho tần suất "${frequency}"; cần kiểu hạn hợp với tần suất.`,
  'plan-dates.two-hours': ({ written, time }: { written: string; time: string }) =>
    `Thấy giờ "${time}" ở time nhưng ngày ghi "${written}"; cần một giờ, ghi ở một chỗ.`,
  'plan-dates.cutoff-fixed':
    'Thấy ngày chốt số liệu cố định cho báo cáo lặp lại; cần ngày theo kỳ, như { type: day, day: 14, month: last } ' +
    '(ngày 14 tháng cuối kỳ), hoặc { type: before, workingDays: 3 }.',
  'plan-dates.cutoff-of-year': ({ frequency }: { frequency: string }) =>
    `Thấy một ngày chốt số liệu hằng năm cho tần suất "${frequency}"; cần ngày theo kỳ, như ` +
    '{ type: day, day: 14, month: last } (ngày 14 tháng cuối kỳ).',
  'plan-dates.covers-mixed':
    'Thấy một đầu của khoảng số liệu (covers) là ngày cố định, đầu kia theo kỳ; cần cả hai cùng một dạng.',
  'plan-dates.covers-fixed':
    'Thấy khoảng số liệu (covers) là ngày cố định cho báo cáo lặp lại; cần ngày theo kỳ, như ' +
    '{ from: { day: 15, month: before }, to: { day: 14, month: last } }.',
  'plan-dates.covers-reversed': ({ from, to }: { from: Day; to: Day }) =>
    `Thấy khoảng số liệu từ ${dateFigures(from)} đến ${dateFigures(to)}; cần ngược lại.`,
  'plan-dates.cycle-too-long': ({ frequency, most }: { frequency: string; most: number }) =>
    `Thấy chu kỳ "${frequency}"; cần số từ 1 đến ${most}, hoặc chu kỳ theo đơn vị thời gian dài hơn.`,
  'plan-dates.day-or-working-day':
    'Cần đúng một trong hai mục: day (ngày trong tháng) hoặc workingDay (ngày làm việc thứ mấy).',
  'plan-dates.no-half': 'Hạn 6 tháng không có ngày nào; cần H1 (6 tháng đầu năm), H2 (6 tháng cuối năm), hoặc cả hai.',
  'plan-dates.no-period':
    'Từ kỳ đầu đến kỳ cuối không có kỳ nào phải báo cáo; cần sửa first, last, hoặc hạn của kỳ đó.',
  'plan-dates.after-unknown': ({ requirement }: { requirement: string }) =>
    `Thấy hạn tính từ yêu cầu "${requirement}", không có trong văn bản này; cần mã của một yêu cầu báo cáo khác có hạn.`,
  'plan-dates.after-circle': ({ way }: { way: readonly string[] }) =>
    `Hạn tính vòng: ${way.join(' → ')}; cần một yêu cầu có ngày của chính nó.`,
  'plan-dates.after-undated': ({ requirement }: { requirement: string }) =>
    `Thấy hạn tính từ yêu cầu "${requirement}", chưa có ngày; cần hạn của yêu cầu đó, hoặc bỏ due cho đến khi có.`,
  'plan-dates.after-period': ({ requirement, period }: { requirement: string; period: string }) =>
    `Yêu cầu "${requirement}" không có kỳ ${period} nên không có hạn để tính; cần cùng tần suất và các kỳ trong khoảng của yêu cầu đó.`,
  'plan-dates.cutoff-too-late': (
    { period, cutoff, lastDay, workingDue }: { period: Part | string; cutoff: Day; lastDay: Day; workingDue: Day },
    say: Say,
  ) =>
    `Kỳ ${say(period)}: ngày chốt số liệu là ${dateInWords(cutoff)}, ngày cuối cùng còn đúng hạn là ` +
    `${weekdayDate(lastDay)}${workingDue === lastDay ? '' : ` (ngày làm việc cuối cùng: ${weekdayDate(workingDue)})`}. ` +
    'Cần chốt số liệu trước ngày làm việc cuối cùng ít nhất 01 ngày làm việc ' +
    '(khoản 5 Điều 8 Nghị định 09/2019/NĐ-CP).',
  'plan-dates.within-before':
    'Thấy "before" (trước ngày) ở hạn tính từ một sự kiện; hạn “trong n ngày” luôn gồm cả ngày thứ n. ' +
    'Cần boundary: by; nếu ngày cuối không được tính thì giảm days đi 1.',
  'plan-dates.moved-onto-excluded': (
    { period, lastDay, to, named }: { period: Part | string; lastDay: Day; to: Day; named: Day },
    say: Say,
  ) =>
    `Kỳ ${say(period)}: văn bản ghi trước ${dateInWords(named)} nên ngày cuối cùng còn đúng hạn là ` +
    `${weekdayDate(lastDay)}, là ngày nghỉ; roll: next lại chuyển hạn sang ${weekdayDate(to)}, ` +
    `${to === named ? 'đúng ngày' : 'sau ngày'} mà văn bản đã loại ra. Cần roll: none hoặc previous; ` +
    'hoặc boundary: by, nếu gửi trong chính ngày văn bản ghi vẫn là đúng hạn.',
  'plan-dates.order': (values: { period: string; lateFrom: Instant; upper: string; upperLateFrom: Instant }) =>
    `Kỳ ${values.period}: ngày cuối cùng của cấp dưới là ${endInWords(values.lateFrom)}; ` +
    `cần trước ngày cuối cùng của "${values.upper}" (${endInWords(values.upperLateFrom)}).`,

  'plan-dates.period-frequency': (
    { period, frequency, example }: { period: string; frequency: string; example: Part | string },
    say: Say,
  ) => `Thấy kỳ "${period}" cho tần suất "${frequency}"; cần kỳ như ${say(example)}.`,
  'plan-dates.first-missing': ({ example }: { example: Part | string }, say: Say) =>
    `Báo cáo lặp lại nhưng thiếu kỳ đầu tiên; cần first, như ${say(example)}.`,
  'plan-dates.period-of-recurring': 'Thấy period ở báo cáo lặp lại; cần first (và last nếu có kỳ cuối).',
  'plan-dates.periods-reversed': ({ last, first }: { last: string; first: string }) =>
    `Thấy kỳ cuối "${last}" trước kỳ đầu "${first}"; cần ngược lại.`,
  'plan-dates.first-of-single': 'Thấy first hoặc last ở báo cáo không lặp lại; cần period.',
  'plan-dates.period-missing': ({ example }: { example: Part | string }, say: Say) =>
    `Thiếu kỳ báo cáo; cần period, như ${say(example)}.`,
  'plan-dates.example-once': '2020 hoặc 2020-H1',
  'plan-dates.example-phase': 'mã một giai đoạn trong phases',

  'plan-dates.phases-frequency': ({ frequency }: { frequency: string }) =>
    `Thấy giai đoạn ở tần suất "${frequency}"; cần frequency: phase, hoặc bỏ phases.`,
  'plan-dates.due-of-phases': 'Thấy due ở báo cáo theo giai đoạn; cần ghi hạn trong từng giai đoạn.',
  'plan-dates.phases-missing': 'Thiếu giai đoạn; cần danh sách phases.',
  'plan-dates.phase-twice': ({ id }: { id: string }) => `Thấy mã giai đoạn "${id}" lần thứ hai; cần mã khác.`,
  'plan-dates.phase-reversed': ({ to, from }: { to: Day; from: Day }) =>
    `Thấy ngày cuối ${dateFigures(to)} trước ngày đầu ${dateFigures(from)}; cần ngược lại.`,

  'plan-dates.seconds-of-test': ({ offset }: { offset: string }) =>
    `Thấy "${offset}"; cần ngày làm việc (-3wd) hoặc giờ (+1h): giây chỉ dùng khi test: true.`,
  'plan-dates.step-before': ({ offset, step }: { offset: string; step: string }) =>
    `Thấy "${offset}" cho bước "${step}"; cần dấu - (trước hạn).`,
  'plan-dates.step-after': ({ offset, step }: { offset: string; step: string }) =>
    `Thấy "${offset}" cho bước "${step}"; cần dấu + (sau hạn).`,
  'plan-dates.step-twice': ({ step, offset }: { step: string; offset: string }) =>
    `Thấy bước "${step} ${offset}" lần thứ hai; cần bỏ một.`,
};
