import type { Issue } from '../../domain/source/issue';
import type { FormFault } from '../http/file-issues';

/** A box of the form: its name and its label. */
type Box = readonly [name: string, label: string];

const HEAD: Readonly<Record<string, Box>> = {
  id: ['ma', 'Mã văn bản'],
  title: ['ten', 'Tên văn bản'],
  'document.type': ['loai', 'Loại văn bản'],
  'document.number': ['so', 'Số, ký hiệu'],
  'document.issued': ['ngay', 'Ngày ban hành'],
  'document.issuer': ['co-quan', 'Cơ quan ban hành'],
  'document.subject': ['trich-yeu', 'Trích yếu'],
  'document.place': ['dia-danh', 'Địa danh'],
  effective: ['hieu-luc', 'Trách nhiệm báo cáo bắt đầu từ ngày'],
  tree: ['he-thong', 'Hệ thống'],
  roll: ['doi-han', 'Hạn rơi vào ngày nghỉ'],
  milestones: ['moc', 'Mốc sơ kết, tổng kết'],
};

const REQUIREMENT: Readonly<Record<string, Box>> = {
  report: ['bao-cao', 'Tên báo cáo'],
  kind: ['loai-bao-cao', 'Loại báo cáo'],
  frequency: ['tan-suat', 'Tần suất'],
  clause: ['dieu-khoan', 'Nơi quy định'],
  quote: ['nguyen-van', 'Nguyên văn'],
  dueText: ['loi-van', 'Lời văn về hạn'],
  'due.H2': ['han-2', 'Ngày gửi của 6 tháng cuối năm'],
  due: ['han', 'Ngày gửi'],
  boundary: ['cach-hieu', 'Cách ghi hạn trong văn bản'],
  cutoff: ['chot', 'Chốt số liệu trước hạn'],
  period: ['ky', 'Kỳ báo cáo'],
  first: ['ky', 'Kỳ báo cáo'],
  receiver: ['noi-nhan', 'Cơ quan nhận báo cáo'],
  through: ['qua', 'Gửi qua (cơ quan đầu mối tổng hợp)'],
  reporters: ['nhom', 'Đơn vị phải gửi'],
  feeds: ['gui-tiep', 'Số liệu tổng hợp đưa vào'],
  form: ['bieu-mau', 'Biểu mẫu số liệu'],
};

/**
 * Faults of the plan file a form wrote, each at the box it comes from.
 * @example formFaults([{ path: 'requirements[1].due.date', … }]) // field 'han.1', label 'Ngày gửi', number 2
 */
export function formFaults(issues: readonly Issue[]): FormFault[] {
  return issues.map(asTyped).map(({ path, code, message }) => {
    const [, row, within] = /^requirements\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
    const box = row === undefined ? boxAt(HEAD, path) : boxAt(REQUIREMENT, within!);
    if (box === null) return { field: '', label: '', number: null, code, message };
    const number = row === undefined ? null : Number(row);
    return {
      field: number === null ? box[0] : `${box[0]}.${number}`,
      label: box[1],
      number: number === null ? null : number + 1,
      code,
      message,
    };
  });
}

/** An empty box, in the words of a form: what a file would have to hold there is no matter of who fills it in. */
function asTyped(issue: Issue): Issue {
  if (issue.code !== 'FIELD_MISSING') return issue;
  if (issue.path === 'id') return { ...issue, message: 'Chưa có số, ký hiệu để lấy mã; hãy điền số, ký hiệu hoặc mã.' };
  // The duty begins on the day of issue where nothing else is said.
  if (issue.path === 'effective') return { ...issue, path: 'document.issued', message: 'Chưa điền.' };
  const chosen = /(^document\.issuer|\.receiver)$/.test(issue.path);
  return { ...issue, message: chosen ? 'Chưa chọn.' : 'Chưa điền.' };
}

/** What only the form knows to be missing: nobody was chosen to report. */
export function unchosen(lists: ReadonlyMap<string, readonly string[]>, count: number): Issue[] {
  return Array.from({ length: count }, (_, index) => index)
    .filter((index) => !lists.get(`nhom.${index}`)?.length && !lists.get(`don-vi.${index}`)?.length)
    .map((index) => ({
      file: '',
      line: null,
      path: `requirements[${index}].reporters`,
      code: 'SELECTOR_EMPTY',
      message: 'Chưa chọn nhóm hoặc đơn vị nào phải gửi.',
    }));
}

/** The box of a place in the file, or of what holds it. */
function boxAt(boxes: Readonly<Record<string, Box>>, path: string): Box | null {
  const found = Object.keys(boxes)
    .filter((key) => path === key || path.startsWith(`${key}.`) || path.startsWith(`${key}[`))
    .sort((a, b) => b.length - a.length)[0];
  return found === undefined ? null : boxes[found]!;
}
