import type { ErrorCode } from '../errors';
import type { Path } from '../source/yaml-source';
import { dateFigures } from '../time/vietnamese';
import { dueSuits, examplePeriod, isDated, isPeriodOf, isRecurringDue } from './period-form';
import type { Requirement } from './plan';

/** A fault of one requirement: where below it, which code, what was found and expected. */
export interface Fault {
  path: Path;
  code: ErrorCode;
  message: string;
}

/**
 * Whether the dates of a requirement make sense by themselves: kind, due, boundary, periods, phases, cut-off kind.
 * @param test whether the plan may use seconds
 */
export function timingFaults(requirement: Requirement, test: boolean): Fault[] {
  return [
    ...boundaryFaults(requirement),
    ...periodFaults(requirement),
    ...phaseFaults(requirement),
    ...ladderFaults(requirement, test),
  ];
}

function boundaryFaults({ kind, due, boundary, phases, cutoff }: Requirement): Fault[] {
  const faults: Fault[] = [];
  const hasDue = due !== null || phases.length > 0;
  if (kind === 'standing' && hasDue)
    faults.push(
      fault('due', 'STANDING_DATED', 'Thấy hạn gửi ở nhiệm vụ thường xuyên; cần bỏ hạn, hoặc đổi loại (kind).'),
    );
  if (hasDue && boundary === null)
    faults.push(
      fault(
        'boundary',
        'BOUNDARY_MISSING',
        'Có hạn nhưng thiếu cách hiểu hạn; cần before ("trước ngày"), by ("chậm nhất") hoặc on ("vào ngày").',
      ),
    );
  if (!hasDue && boundary !== null)
    faults.push(
      fault(
        'boundary',
        'BOUNDARY_WITHOUT_DUE',
        `Thấy "${boundary}" nhưng không có hạn gửi; cần ghi due, hoặc bỏ boundary.`,
      ),
    );
  if (cutoff?.type === 'date' && (isRecurringDue(due) || phases.length > 1))
    faults.push(
      fault(
        'cutoff',
        'CUTOFF_INVALID',
        'Thấy ngày chốt số liệu cố định cho báo cáo lặp lại; cần dạng before (số ngày làm việc trước hạn).',
      ),
    );
  return faults;
}

function periodFaults(requirement: Requirement): Fault[] {
  const { due, frequency, phases, period, first, last } = requirement;
  if (frequency === 'phase') return [];
  const faults: Fault[] = [];
  if (due && !dueSuits(due, frequency))
    faults.push(
      fault(
        'due',
        'DUE_INVALID',
        `Thấy hạn kiểu "${due.type}" cho tần suất "${frequency}"; cần kiểu hạn hợp với tần suất.`,
      ),
    );
  const given = { period, first, last };
  for (const [field, value] of Object.entries(given)) {
    if (value !== null && !isPeriodOf(value, frequency, phases))
      faults.push(
        fault(
          field,
          'PERIOD_INVALID',
          `Thấy kỳ "${value}" cho tần suất "${frequency}"; cần kỳ như ${examplePeriod(frequency)}.`,
        ),
      );
  }
  if (isRecurringDue(due)) {
    if (first === null)
      faults.push(
        fault(
          'first',
          'PERIOD_INVALID',
          `Báo cáo lặp lại nhưng thiếu kỳ đầu tiên; cần first, như ${examplePeriod(frequency)}.`,
        ),
      );
    if (period !== null)
      faults.push(
        fault('period', 'PERIOD_INVALID', 'Thấy period ở báo cáo lặp lại; cần first (và last nếu có kỳ cuối).'),
      );
    if (first !== null && last !== null && last < first)
      faults.push(fault('last', 'PERIOD_INVALID', `Thấy kỳ cuối "${last}" trước kỳ đầu "${first}"; cần ngược lại.`));
  } else {
    if (first !== null || last !== null)
      faults.push(fault('first', 'PERIOD_INVALID', 'Thấy first hoặc last ở báo cáo không lặp lại; cần period.'));
    if (period === null && due !== null && isDated(requirement))
      faults.push(fault('period', 'PERIOD_INVALID', `Thiếu kỳ báo cáo; cần period, như ${examplePeriod(frequency)}.`));
  }
  return faults;
}

function phaseFaults({ frequency, phases, kind, due }: Requirement): Fault[] {
  if (frequency !== 'phase') {
    if (phases.length === 0) return [];
    return [
      fault(
        'phases',
        'PERIOD_INVALID',
        `Thấy giai đoạn ở tần suất "${frequency}"; cần frequency: phase, hoặc bỏ phases.`,
      ),
    ];
  }
  const faults: Fault[] = [];
  if (due)
    faults.push(fault('due', 'DUE_INVALID', 'Thấy due ở báo cáo theo giai đoạn; cần ghi hạn trong từng giai đoạn.'));
  if (phases.length === 0 && kind !== 'standing')
    faults.push(fault('phases', 'PERIOD_INVALID', 'Thiếu giai đoạn; cần danh sách phases.'));
  phases.forEach((phase, index) => {
    const at = (field: string): Path => ['phases', index, field];
    if (phases.findIndex((other) => other.id === phase.id) < index)
      faults.push({
        path: at('id'),
        code: 'ID_DUPLICATE',
        message: `Thấy mã giai đoạn "${phase.id}" lần thứ hai; cần mã khác.`,
      });
    if (phase.to < phase.from)
      faults.push({
        path: at('to'),
        code: 'DATE_INVALID',
        message: `Thấy ngày cuối ${dateFigures(phase.to)} trước ngày đầu ${dateFigures(phase.from)}; cần ngược lại.`,
      });
  });
  return faults;
}

function ladderFaults({ ladder }: Requirement, test: boolean): Fault[] {
  if (!ladder) return [];
  const faults: Fault[] = [];
  ladder.forEach(({ kind, offset }, index) => {
    const at: Path = ['ladder', index, 'offset'];
    const before = kind === 'open' || kind === 'remind';
    if (offset.endsWith('s') && !test)
      faults.push({
        path: at,
        code: 'TEST_ONLY',
        message: `Thấy "${offset}"; cần ngày làm việc (-3wd) hoặc giờ (+1h): giây chỉ dùng khi test: true.`,
      });
    if (offset.startsWith('-') !== before)
      faults.push({
        path: at,
        code: 'FIELD_INVALID',
        message: `Thấy "${offset}" cho bước "${kind}"; cần dấu ${before ? '- (trước hạn)' : '+ (sau hạn)'}.`,
      });
    if (ladder.findIndex((rule) => rule.kind === kind && rule.offset === offset) < index)
      faults.push({
        path: at,
        code: 'ID_DUPLICATE',
        message: `Thấy bước "${kind} ${offset}" lần thứ hai; cần bỏ một.`,
      });
  });
  return faults;
}

function fault(field: string, code: ErrorCode, message: string): Fault {
  return { path: [field], code, message };
}
