import { PLAN_NOUNS } from '../../../domain/messages/plan-nouns';
import { twoDigits } from '../../../domain/time/vietnamese';
import { html } from '../../html';
import { planFieldLabels } from '../plan-field-nouns';

/** Hints of fields, by their names. */
const HINTS = {
  ten: 'Để trống thì lấy loại văn bản và trích yếu.',
  loai: 'Kế hoạch, Hướng dẫn, Quyết định, Công văn…',
  so: 'Ví dụ: 614/KH-UBND.',
  ngay: 'Viết như 24/3/2026.',
  'hieu-luc': 'Viết như 24/3/2026. Để trống thì lấy ngày ban hành.',
  ma: 'Chữ thường không dấu, số và dấu gạch nối. Để trống thì lấy theo số, ký hiệu và năm.',
  moc: 'Mỗi dòng một mốc: ngày rồi tên, như 30/6/2027 Sơ kết 6 tháng. Mã riêng của mốc ghi sau dấu |.',
  diem:
    'Mỗi dòng một câu hỏi mà văn bản để ngỏ, như: Danh sách 20 cơ quan có đúng không? Có thể ghi thêm sau dấu |: số thứ tự ' +
    'báo cáo | câu trả lời gợi ý | mã nội dung.',
  'bieu-mau-rieng':
    'Phần “forms” của tệp văn bản, mỗi biểu mẫu dưới mã của nó. Biểu mẫu của văn bản khác thì chọn ở từng báo cáo.',
  nhip: 'Chỉ với văn bản thử, như every 2s.',

  'bao-cao': 'Viết thường ở đầu: báo cáo kết quả công tác dân vận.',
  'ma-bao-cao': 'Chữ thường không dấu, số và dấu gạch nối. Để trống thì lấy theo tần suất và thứ tự.',
  'dieu-khoan': 'Ví dụ: khoản 2 mục III.',
  'nguyen-van': 'Câu của văn bản giao việc báo cáo này.',
  'tan-suat': 'Một câu nêu hai ngày, “06 tháng (trước ngày …), 01 năm (trước ngày …)”: chọn “6 tháng và năm”.',
  'loi-van': 'Đúng chữ trong văn bản, như: trước ngày 30/5/2026.',
  han:
    'Một lần: 30/5/2026. Hằng năm: 30/10 hoặc cuối tháng 2. 6 tháng: ngày của 6 tháng đầu năm, như 30/5. Hằng quý, ' +
    'hằng tháng: 25, cuối tháng, ngày làm việc thứ 3; hằng tháng nhiều lần: 15 và 30. Hằng tuần: thứ Sáu. Để trống nếu văn bản ' +
    'không nêu ngày.',
  'han-2':
    '6 tháng: như 30/11; ghi “không” nếu không phải báo cáo 6 tháng cuối năm. 6 tháng và năm: ngày của báo cáo năm. Tần suất ' +
    'khác thì để trống.',
  gio: 'Chỉ khi văn bản ghi giờ, như 16:00 hoặc 16 giờ 30. Để trống thì hạn đến hết ngày.',
  'so-ngay': 'Khi hạn là một số ngày, như 5 trong “trong 05 ngày làm việc kể từ ngày …”. Khi đó để trống ngày gửi.',
  'su-kien': 'Đúng chữ trong văn bản, như: ngày kết thúc đợt kiểm tra.',
  'ngay-su-kien':
    'Viết như 24/3/2026. Để trống nếu chưa xảy ra; mỗi sự kiện được ghi nhận sau khi văn bản có hiệu lực.',
  'chu-ky': 'Với “Chu kỳ khác”, như 2 trong “02 tuần một lần”.',
  'giai-doan':
    'Với “Theo giai đoạn”, mỗi dòng một giai đoạn: Học kỳ I | 05/9/2026 | 15/01/2027 | 20/01/2027 (tên | từ ngày | đến ngày | hạn ' +
    'gửi | mã). Chưa có hạn thì bỏ trống, hạn được xác nhận sau.',
  ky:
    'Báo cáo một lần, một kỳ: kỳ như 2026 hoặc 6 tháng đầu năm 2026; để trống thì lấy năm của ngày gửi. Báo cáo lặp lại: kỳ đầu ' +
    'tiên; để trống thì tính từ ngày bắt đầu trách nhiệm.',
  'ky-cuoi': 'Chỉ khi báo cáo lặp lại đến một kỳ nhất định.',
  'tra-loi-han': 'Khi đã có người trả lời: có | Nguyễn Văn A | 24/3/2026. Có nghĩa là gửi trong ngày đó vẫn đúng hạn.',
  'tra-loi-thang': 'Khi đã có người trả lời: không | Nguyễn Văn A | 24/3/2026.',
  'dong-gui': 'Mỗi dòng một cơ quan, tên hoặc mã như trong danh mục. Vẫn là một báo cáo, gửi một lần.',
  qua: 'Văn bản ghi “qua …”: cơ quan này nhận, tổng hợp rồi trình cơ quan nhận.',
  chot:
    'Số ngày làm việc trước ngày cuối cùng, như 3; ngày hằng năm, như 14/12; một ngày, như 14/12/2026. Nếu chọn tháng bên ' +
    'dưới: ngày trong tháng đó, như 14 hoặc cuối tháng.',
  'lay-tu': 'Như 15, và chọn tháng; hoặc một ngày, như 15/12/2025, khi báo cáo chỉ có một kỳ.',
  'lay-den': 'Như 14 hoặc cuối tháng, và chọn tháng; hoặc một ngày, như 14/12/2026.',
  'don-vi-khac': 'Mỗi dòng một đơn vị, tên hoặc mã như trong danh mục.',
  tru: 'Mỗi dòng một đơn vị và lý do: Sở Y tế | báo cáo theo văn bản khác.',
  'bieu-mau-ma': 'Mã trong phần “Biểu mẫu riêng của văn bản”.',
  buoc:
    'Mỗi dòng một bước: Nhắc hạn | trước 3 ngày làm việc | văn thư đơn vị, đầu mối báo cáo của đơn vị. Để trống thì nhắc, đôn ' +
    'đốc theo các bước thường dùng.',
};

/** Writing a document with a form. */
export const PLAN_BUILDER = {
  title: 'Lập văn bản bằng biểu mẫu',
  startNote:
    () => html`Một văn bản, các báo cáo và đơn vị phải gửi. Trường hợp thường gặp hỏi trước; điều ít gặp nằm trong các mục
mở ra được. Đã có tệp: <a href="/van-ban/nap">nạp tệp văn bản</a>.`,
  noRegister: () => html`Chưa có danh mục đơn vị nào. <a href="/danh-muc/nap">Nạp danh mục</a> trước.`,
  register: 'Đơn vị theo danh mục',
  goOn: 'Tiếp tục',
  otherRegister: 'Chọn danh mục khác',
  refused: (faults: number) => `Chưa lập được. Có ${twoDigits(faults)} chỗ cần sửa:`,
  afterFaults: 'Sửa trong biểu mẫu bên dưới rồi lập lại.',
  changeTitle: 'Sửa dự thảo bằng biểu mẫu',
  lead: (register: string) => `Đơn vị theo danh mục: ${register}.`,
  fields: planFieldLabels(PLAN_NOUNS),
  hints: HINTS,
  optional: '– nếu có',
  chooseBody: 'Chọn cơ quan',
  moreOfDocument: 'Hệ thống, ngày bắt đầu, địa danh, mã, mốc thời gian, nội dung cần xác nhận',
  government: 'Chính quyền',
  party: 'Đảng',
  front: 'Mặt trận',
  rollNone: 'Giữ nguyên',
  rollPrevious: 'Chuyển lên ngày làm việc liền trước',
  rollNext: 'Chuyển sang ngày làm việc tiếp theo',
  build: 'Lập và xem trước',
  addReport: 'Thêm một báo cáo',
  copyReport: 'Thêm báo cáo cùng điều khoản, cùng đơn vị',
  dropReport: 'Bỏ báo cáo cuối',

  asWorded: 'Như lời văn về hạn hoặc nguyên văn ở trên',
  before: '“trước ngày …”',
  by: '“chậm nhất”, “đến hết ngày …”',
  on: '“vào ngày …”',
  ofEach: (body: string) => `${body.charAt(0).toUpperCase()}${body.slice(1)} của từng đơn vị`,
  straight: 'Gửi thẳng cơ quan nhận',
  noGroups: 'Danh mục này không chia nhóm.',
  unitByUnit: 'Chọn từng đơn vị',
  unitTypes: 'Chọn theo loại, cấp trên, hoặc trừ đơn vị',
  twoReports: '6 tháng và năm (một câu, hai báo cáo)',
  otherCycle: 'Chu kỳ khác: nhiều ngày, tuần, tháng hoặc năm một lần',
  cycleUnits: { days: 'ngày', weeks: 'tuần', months: 'tháng', years: 'năm' },
  lastMonth: 'Tháng cuối của kỳ, năm của kỳ',
  lastMonthOfPeriod: 'Tháng cuối của kỳ',
  firstMonth: 'Tháng đầu của kỳ',
  nextMonth: 'Tháng, tuần hoặc năm liền sau kỳ',
  previousMonth: 'Tháng, tuần hoặc năm liền trước kỳ',
  noMonth: 'Không theo tháng của kỳ',
  notCounted: 'Không tính theo số ngày',
  fromPeriodEnd: 'Ngày cuối của kỳ báo cáo',
  fromEvent: 'Sự kiện ghi bên dưới',
  fromDeadlineOf: (report: string) => `Hạn của: ${report}`,
  rollOfDocument: 'Như văn bản',
  countsUsual: 'Ngày gửi',
  countsReceived: 'Ngày nhận được',
  moreOfDeadline: 'Hạn: giờ, tháng sau, số ngày kể từ một sự kiện, chu kỳ khác, giai đoạn, một kỳ',
  moreOfReceiver: 'Cơ quan cùng nhận, gửi qua đầu mối',
  moreOfReport: 'Loại, chốt số liệu, biểu mẫu, nơi đưa số liệu tổng hợp, bước nhắc',
  kindByFrequency: 'Theo tần suất: một lần là chuyên đề, lặp lại là định kỳ',
  noForm: 'Không có biểu mẫu, đơn vị gửi tệp',
  intoNone: 'Không đưa vào báo cáo khác',
};
