import { twoDigits } from '../../../domain/time/vietnamese';
import { html } from '../../html';

/** Labels of the form's fields, by their names. */
const FIELDS = {
  ten: 'Tên văn bản',
  loai: 'Loại văn bản',
  so: 'Số, ký hiệu',
  ngay: 'Ngày ban hành',
  'co-quan': 'Cơ quan ban hành',
  'trich-yeu': 'Trích yếu',
  'he-thong': 'Hệ thống',
  'hieu-luc': 'Trách nhiệm báo cáo bắt đầu từ ngày',
  'doi-han': 'Hạn rơi vào ngày nghỉ',
  'dia-danh': 'Địa danh',
  ma: 'Mã văn bản',
  moc: 'Mốc sơ kết, tổng kết',

  'bao-cao': 'Tên báo cáo',
  'dieu-khoan': 'Nơi quy định',
  'nguyen-van': 'Nguyên văn',
  'tan-suat': 'Tần suất',
  'loi-van': 'Lời văn về hạn',
  han: 'Ngày gửi',
  'han-2': 'Ngày gửi của 6 tháng cuối năm',
  gio: 'Giờ hết hạn',
  'thang-sau': 'Ngày đó ở tháng sau, quý sau hoặc năm sau kỳ báo cáo',
  'cach-hieu': 'Cách ghi hạn trong văn bản',
  'noi-nhan': 'Cơ quan nhận báo cáo',
  qua: 'Gửi qua (cơ quan đầu mối tổng hợp)',
  nhom: 'Đơn vị phải gửi',
  'loai-bao-cao': 'Loại báo cáo',
  ky: 'Kỳ báo cáo',
  chot: 'Chốt số liệu trước hạn',
  'bieu-mau': 'Biểu mẫu số liệu',
  'gui-tiep': 'Số liệu tổng hợp đưa vào',
  'khong-phat-sinh': 'Được báo “không phát sinh”',
};

/** Hints of fields, by their names. */
const HINTS = {
  ten: 'Ví dụ: Kế hoạch công tác dân vận chính quyền năm 2027.',
  loai: 'Kế hoạch, Hướng dẫn, Quyết định, Công văn…',
  so: 'Ví dụ: 614/KH-UBND.',
  ngay: 'Viết như 24/3/2026.',
  'hieu-luc': 'Viết như 24/3/2026. Để trống thì lấy ngày ban hành.',
  ma: 'Chữ thường không dấu, số và dấu gạch nối. Để trống thì lấy theo số, ký hiệu và năm.',
  moc: 'Mỗi dòng một mốc: ngày rồi tên, như 30/6/2027 Sơ kết 6 tháng.',

  'bao-cao': 'Viết thường ở đầu: báo cáo kết quả công tác dân vận.',
  'dieu-khoan': 'Ví dụ: khoản 2 mục III.',
  'nguyen-van': 'Câu của văn bản giao việc báo cáo này.',
  'loi-van': 'Đúng chữ trong văn bản, như: trước ngày 30/5/2026.',
  han:
    'Một lần: 30/5/2026. Hằng năm: 30/10 hoặc cuối tháng 2. 6 tháng: ngày của 6 tháng đầu năm, như 30/5. Hằng quý, ' +
    'hằng tháng: như 25, cuối tháng, ngày làm việc thứ 3; hằng tháng nhiều lần: 15 và 30. Hằng tuần: thứ Sáu. Hằng ngày: ' +
    'số ngày sau ngày báo cáo, như 0. Để trống nếu văn bản không nêu ngày.',
  'han-2': 'Chỉ với báo cáo 6 tháng, như 30/11; ghi “không” nếu không phải báo cáo 6 tháng cuối năm.',
  gio: 'Chỉ khi văn bản ghi giờ, như 16:00 hoặc 16 giờ 30. Để trống thì hạn đến hết ngày.',
  ky:
    'Báo cáo một lần: kỳ như 2026 hoặc 6 tháng đầu năm 2026; để trống thì lấy năm của ngày gửi. Báo cáo lặp lại: kỳ đầu tiên; để ' +
    'trống thì tính từ ngày bắt đầu trách nhiệm.',
  chot: 'Số ngày làm việc trước ngày cuối cùng, như 3.',
};

/** A field of the form for documents. */
export type PlanField = keyof typeof FIELDS;

/** Writing the commonest document with a form. */
export const PLAN_BUILDER = {
  title: 'Lập văn bản bằng biểu mẫu',
  startNote:
    () => html`Cho trường hợp thường gặp: một văn bản, vài báo cáo có ngày gửi, nhóm đơn vị phải gửi. Trường hợp
khác: <a href="/van-ban/nap">nạp tệp văn bản</a>.`,
  noRegister: () => html`Chưa có danh mục đơn vị nào. <a href="/danh-muc/nap">Nạp danh mục</a> trước.`,
  register: 'Đơn vị theo danh mục',
  goOn: 'Tiếp tục',
  otherRegister: 'Chọn danh mục khác',
  refused: (faults: number) => `Chưa lập được. Có ${twoDigits(faults)} chỗ cần sửa:`,
  afterFaults: 'Sửa trong biểu mẫu bên dưới rồi lập lại.',
  changeTitle: 'Sửa dự thảo bằng biểu mẫu',
  lead: (register: string) => `Đơn vị theo danh mục: ${register}.`,
  fields: FIELDS,
  hints: HINTS,
  optional: '– nếu có',
  chooseBody: 'Chọn cơ quan',
  moreOfDocument: 'Hệ thống, ngày bắt đầu, địa danh, mã, mốc thời gian',
  government: 'Chính quyền',
  party: 'Đảng',
  front: 'Mặt trận',
  rollNone: 'Giữ nguyên',
  rollPrevious: 'Chuyển lên ngày làm việc liền trước',
  rollNext: 'Chuyển sang ngày làm việc tiếp theo',
  build: 'Lập và xem trước',
  addReport: 'Thêm một báo cáo',
  dropReport: 'Bỏ báo cáo cuối',

  before: '“trước ngày …”',
  by: '“chậm nhất”, “đến hết ngày …”',
  on: '“vào ngày …”',
  superiorOfEach: 'Cấp trên trực tiếp của từng đơn vị',
  straight: 'Gửi thẳng cơ quan nhận',
  noGroups: 'Danh mục này không chia nhóm.',
  unitByUnit: 'Chọn từng đơn vị',
  moreOfReport: 'Loại, kỳ, chốt số liệu, biểu mẫu, nơi đưa số liệu tổng hợp',
  kindByFrequency: 'Theo tần suất: một lần là chuyên đề, lặp lại là định kỳ',
  noForm: 'Không có biểu mẫu, đơn vị gửi tệp',
  intoNone: 'Không đưa vào báo cáo khác',
};
