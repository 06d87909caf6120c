import type { Texts } from '../translate';

/** Loading a document from a file, writing one in a form, and the places in a file that are wrong. */
export const PLAN_LOADING: Texts = {
  'Chưa nạp gì. Có {0} chỗ cần sửa:': 'Nothing was loaded. {0} {0|place|places} to correct:',
  'Nội dung được giữ nguyên bên dưới; sửa rồi kiểm tra lại. Danh mục đã tải lên cần chọn lại.':
    'The text is kept below; correct it and check again. A register that was uploaded must be chosen again.',
  'Dòng {0}: ': 'Line {0}: ',
  '{0}, dòng {1}: ': '{0}, line {1}: ',
  '{0}, dòng {1}, cột “{2}”: ': '{0}, line {1}, column “{2}”: ',
  'Chưa có văn bản: hãy chọn tệp, hoặc dán nội dung vào ô bên dưới.':
    'There is no document: choose a file, or paste its text into the box below.',
  'Nạp văn bản yêu cầu báo cáo': 'Load a document that asks for reports',
  'Tệp văn bản được đọc và kiểm tra với danh mục đơn vị. Còn một chỗ sai thì không nạp gì; hết chỗ sai thì thành dự thảo để xem trước mọi ngày và thư. Chưa ai bị nhắc cho đến khi xác nhận đưa vào theo dõi.':
    'The file is read and checked against the register of units. As long as one fault is left, nothing is loaded; without faults it becomes a draft, which shows every date and mail beforehand. Nobody is reminded until you put it in force.',
  'Chưa có tệp? <a href="/van-ban/lap">Lập văn bản bằng biểu mẫu</a>.':
    'No file yet? <a href="/van-ban/lap">Write the document with a form</a>.',
  'Chỗ cần sửa trong văn bản': 'Places to correct in the document',
  'Chỗ cần sửa trong {0}': 'Places to correct in {0}',
  'Chọn tệp văn bản (YAML)': 'File of the document (YAML)',
  'Tệp đã chọn được dùng thay cho nội dung trong ô bên dưới.':
    'A chosen file is used in place of the text in the box below.',
  'Hoặc dán nội dung vào đây': 'Or paste its text here',
  'Dùng danh mục': 'Register to use',
  'Danh mục ghi trong tệp văn bản': 'The one named in the file',
  'Hoặc tải lên một danh mục mới cùng văn bản': 'Or upload a new register with the document',
  'Tệp danh mục (CSV, XLSX, YAML)': 'File of the register (CSV, XLSX, YAML)',
  'Với bảng CSV, XLSX: tên tệp là mã danh mục, chỉ gồm a-z, 0-9 và dấu gạch nối.':
    'For a CSV or XLSX table the name of the file is the id of the register: only a-z, 0-9 and the hyphen.',
  'Tên danh mục <span class="soft">– nếu là bảng</span>':
    'Title of the register <span class="soft">– for a table</span>',
  'Kiểm tra và xem trước': 'Check and preview',
  'Quay lại': 'Back',

  'Lập văn bản bằng biểu mẫu': 'Write a document with a form',
  'Cho trường hợp thường gặp: một văn bản, vài báo cáo có ngày gửi, nhóm đơn vị phải gửi. Trường hợp khác: <a href="/van-ban/nap">nạp tệp văn bản</a>.':
    'For the common case: one document, a few reports with dates, groups of units that report. For other cases: <a href="/van-ban/nap">load a file</a>.',
  'Chưa có danh mục đơn vị nào. <a href="/danh-muc/nap">Nạp danh mục</a> trước.':
    'There is no register of units yet. <a href="/danh-muc/nap">Load one</a> first.',
  'Đơn vị theo danh mục': 'Units by register',
  'Đơn vị theo danh mục: {0}.': 'Units by register: {0}.',
  'Tiếp tục': 'Go on',
  'Chọn danh mục khác': 'Choose another register',
  'Chưa lập được. Có {0} chỗ cần sửa:': 'The document could not be written. {0} {0|place|places} to correct:',
  'Sửa trong biểu mẫu bên dưới rồi lập lại.': 'Correct the form below and write it again.',
  'Tên văn bản': 'Title of the document',
  'Ví dụ: Kế hoạch công tác dân vận chính quyền năm 2027.': 'For example: Plan of mass mobilisation work for 2027.',
  'Loại văn bản': 'Type of the document',
  'Kế hoạch, Hướng dẫn, Quyết định, Công văn…': 'Plan, guidance, decision, official letter…',
  'Ví dụ: 614/KH-UBND.': 'For example: 614/KH-UBND.',
  'Viết như 24/3/2026.': 'Write it like 24/3/2026 (day, month, year).',
  'Cơ quan ban hành': 'Issuer',
  'Chọn cơ quan': 'Choose a body',
  'Địa danh': 'Place',
  'Trách nhiệm báo cáo bắt đầu từ ngày': 'The duty to report begins on',
  'Chữ thường không dấu, số và dấu gạch nối. Để trống thì lấy theo số, ký hiệu và năm.':
    'Small letters without accents, digits and the hyphen. Left empty, it is made from the document number and the year.',
  'Báo cáo thứ {0}': 'Report {0}',
  'Tên báo cáo': 'Name of the report',
  'Viết thường ở đầu: báo cáo kết quả công tác dân vận.': 'In Vietnamese, starting with a small letter.',
  'Ví dụ: khoản 2 mục III.': 'For example: clause 2 of section III.',
  'Nguyên văn': 'The document’s words',
  'Tần suất': 'Frequency',
  'Lời văn về hạn': 'Words of the deadline',
  'Đúng chữ trong văn bản, như: trước ngày 30/5/2026.':
    'To the letter, in Vietnamese: “before” 30/5/2026 and the like.',
  'Một lần: 30/5/2026. Hằng năm: 30/10. 6 tháng: ngày của 6 tháng đầu năm, như 30/5. Hằng quý, hằng tháng: số ngày, như 25. Để trống nếu văn bản không nêu ngày.':
    'Once: 30/5/2026. Yearly: 30/10 (day, month). Six-monthly: the date of the first half of the year, like 30/5. Quarterly or monthly: the day, like 25. Leave it empty if the document names no date.',
  'ngày gửi': 'date',
  'Ngày gửi của 6 tháng cuối năm': 'Date of the second half of the year',
  'Chỉ với báo cáo 6 tháng, như 30/11.': 'Only for six-monthly reports, like 30/11.',
  'Ngày đó ở tháng sau, quý sau hoặc năm sau kỳ báo cáo':
    'The date lies in the month, quarter or year after the reporting period',
  'Cách ghi hạn trong văn bản': 'How the document words the deadline',
  '“trước ngày …”': '“before” a day',
  '“chậm nhất”, “đến hết ngày …”': '“at the latest”, “to the end of” a day',
  '“vào ngày …”': '“on” a day',
  'Kỳ báo cáo': 'Period',
  'Báo cáo một lần: kỳ như 2026 hoặc 2026-H1; để trống thì lấy năm của ngày gửi. Báo cáo lặp lại: kỳ đầu tiên; để trống thì tính từ ngày bắt đầu trách nhiệm.':
    'A report that comes once: its period, like 2026 or 2026-H1; left empty, the year of its date. One that recurs: its first period; left empty, it is counted from the day the duty begins.',
  'Cơ quan nhận báo cáo': 'Receiver',
  'Gửi qua (cơ quan đầu mối tổng hợp)': 'Through (compiler)',
  'Gửi thẳng cơ quan nhận': 'Straight to the receiver',
  'Danh mục này không chia nhóm.': 'This register has no groups.',
  'Được báo “không phát sinh”': '“Nothing to report” is accepted',
  'Lập và xem trước': 'Write and preview',
  'Thêm một báo cáo': 'Add a report',
  'Câu của văn bản giao việc báo cáo này.': 'The sentence of the document that asks for this report.',
  'Cấp trên trực tiếp của từng đơn vị': 'The direct superior of each unit',
  'Chọn từng đơn vị': 'Choose unit by unit',
  'Loại, kỳ, chốt số liệu, biểu mẫu, nơi đưa số liệu tổng hợp':
    'Kind, period, cut-off, form, where the compiled figures go',
  'Loại báo cáo': 'Kind of report',
  'Theo tần suất: một lần là chuyên đề, lặp lại là định kỳ':
    'By its frequency: thematic if it comes once, periodic if it recurs',
  'Chốt số liệu trước hạn': 'Cut-off of figures before the deadline',
  'Số ngày làm việc trước ngày cuối cùng, như 3.': 'Working days before the last day, like 3.',
  'Biểu mẫu số liệu': 'Form for the figures',
  'Không có biểu mẫu, đơn vị gửi tệp': 'No form: units send files',
  'Số liệu tổng hợp đưa vào': 'The compiled figures go into',
  'Không đưa vào báo cáo khác': 'No other report',
  'Dự thảo số {0}': 'Draft no. {0}',
  'Sửa dự thảo bằng biểu mẫu': 'Change the draft with the form',
  'Hệ thống, ngày bắt đầu, địa danh, mã, mốc thời gian': 'System, first day, place, id, milestones',
  'Viết như 24/3/2026. Để trống thì lấy ngày ban hành.': 'Like 24/3/2026. Left empty, it is the day of issue.',
  'Hạn rơi vào ngày nghỉ': 'A deadline on a day off',
  'Giữ nguyên': 'Stays',
  'Chuyển lên ngày làm việc liền trước': 'Moves to the working day before',
  'Chuyển sang ngày làm việc tiếp theo': 'Moves to the next working day',
  'Mốc sơ kết, tổng kết': 'Milestones',
  'Mỗi dòng một mốc: ngày rồi tên, như 30/6/2027 Sơ kết 6 tháng.':
    'One milestone a line: its day, then its name, like 30/6/2027 and the name in Vietnamese.',
  'Bỏ báo cáo cuối': 'Remove the last report',
  'Chưa điền.': 'Not filled in.',
  'Chưa chọn.': 'Nothing is chosen.',
  'Chưa có số, ký hiệu để lấy mã; hãy điền số, ký hiệu hoặc mã.':
    'There is no number to make the id of; fill in the number or the id.',
  'Chưa chọn nhóm hoặc đơn vị nào phải gửi.': 'No group or unit was chosen.',
};
