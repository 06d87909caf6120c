/** A document is copied for a later year. */
export const PLAN_NEXT_YEAR = {
  act: 'Lập cho năm sau',
  title: (year: number) => `Lập văn bản cho năm ${year}`,
  lead:
    'Chép văn bản này sang năm sau: mọi ngày, kỳ báo cáo chuyển sang năm mới. Ghi số và ngày của văn bản mới để được một dự thảo; dự thảo mở ' +
    'bằng biểu mẫu để sửa, xem trước như mọi văn bản, chưa đưa vào theo dõi thì chưa ai nhận thư.',
  chooseYear: 'Cho năm',
  showYear: 'Xem năm này',
  newDocument: 'Văn bản mới',
  number: 'Số, ký hiệu',
  numberHint: 'Ghi theo văn bản mới, ví dụ: 77/KH-UBND. Hệ thống không tự đặt số.',
  issued: 'Ngày ban hành',
  issuedHint: 'Viết như 05/01/2027.',
  effective: 'Ngày bắt đầu trách nhiệm báo cáo',
  effectiveHint: 'Để trống thì lấy ngày ban hành.',
  make: 'Lập dự thảo',
  refused: 'Chưa lập. Cần sửa lại:',
  stillRecurs:
    'Văn bản này có báo cáo lặp lại, không ghi kỳ cuối: sang năm sau vẫn được nhắc. Nếu văn bản mới thay thế, ghi bãi bỏ văn bản này sau khi ' +
    'đưa văn bản mới vào theo dõi, để đơn vị không phải gửi hai lần.',
  dates: 'Ngày ghi trong văn bản',
  rounds: 'Ngày cuối cùng còn đúng hạn của các đợt',
  what: 'Ngày',
  before: 'Năm cũ',
  after: 'Năm mới',
  note: 'Lịch làm việc của năm mới',
  textPlace: 'Mục',
  none: 'không có',
  noDates: 'Văn bản không ghi ngày của năm nào; các báo cáo lặp lại giữ nguyên quy tắc.',
  manyRounds: (report: string, count: number) =>
    `${report}: ${count} đợt trong năm, chỉ kê các đợt có hạn vào ngày nghỉ.`,
  periods: 'Kỳ báo cáo',
  texts: 'Câu chữ đã chuyển năm',
  textsNote:
    'Nguyên văn là lời của văn bản mới: đối chiếu với văn bản rồi sửa ở biểu mẫu. Ngày, năm của văn bản khác được dẫn giữ nguyên.',
  textBefore: 'Cũ',
  textAfter: 'Mới',
  toCheck: 'cần xem lại: còn năm hoặc thứ trong tuần chưa chuyển',
  left: 'Không chép sang',
  leftNote: 'Đó là việc của văn bản cũ: nội dung cần xác nhận được hỏi lại, sự kiện được ghi khi xảy ra.',
  ofDocument: 'Văn bản',
};
