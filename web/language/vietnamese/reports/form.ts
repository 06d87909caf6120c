import { type Day, dayOf, type Instant } from '../../../../domain/time/time';
import { dateInWords, fileSize, momentInWords, twoDigits } from '../../../../domain/time/vietnamese';
import { html } from '../../../html';
import { sendingNumber } from '../../vietnamese-words';

/** What may be attached to a report: kinds of files, and bytes. */
export interface AttachmentLimits {
  types: string;
  each: number;
  files: number;
  together: number;
}

/** The form of one report. */
export const REPORT_FORM = {
  owed: 'Báo cáo phải gửi',
  tracking: 'Theo dõi',
  refused: 'Báo cáo chưa được gửi. Cần sửa lại:',
  typedIsKept: 'Nội dung đã nhập được giữ nguyên.',
  filesAreNot: 'Nội dung đã nhập được giữ nguyên; riêng tệp đính kèm cần chọn lại, vì trình duyệt không giữ tệp.',
  chooseFilesAgain: 'Tệp đính kèm cần chọn lại trước khi gửi.',
  notExtended: ({ words, decider, at }: { words: string | null; decider: string | null; at: Instant }) =>
    html`Chưa thống nhất gia hạn, do <span lang="vi">${words}</span> (${decider}; ghi ${dateInWords(dayOf(at))}). Hạn
gửi giữ nguyên.`,
  lateBecause: (words: string | null, at: Instant) =>
    html`Lý do gửi chậm: <span lang="vi">${words}</span> (ghi ${dateInWords(dayOf(at))}).`,
  cutoff: 'Chốt số liệu',
  untilEndOf: (day: Day) => html`đến hết <span class="nowrap">${dateInWords(day)}</span>`,
  sent: 'Đã gửi',

  noMore: 'Báo cáo này không nhận thêm lần gửi nào.',
  onlyTheUnit: (record: string) =>
    html`Chỉ đơn vị gửi báo cáo ở trang này. Báo cáo đến qua kênh khác thì <a href="${record}">ghi nhận tại đây</a>.`,
  sendingAgain: (next: number, firstReceivedAt: Instant) =>
    html`Gửi lại sẽ thành <strong>${sendingNumber(next)}</strong> và thay lần trước trong báo cáo tổng hợp. Thời điểm
gửi lần đầu (${momentInWords(firstReceivedAt)}) được giữ nguyên; các lần gửi trước vẫn được lưu.`,
  noFaults: () =>
    html`<strong>Đã kiểm tra, không có lỗi.</strong> Báo cáo chưa được gửi: hãy bấm “Gửi báo cáo” ở cuối trang.`,
  unusual: () =>
    html`<strong>Số liệu khác thường.</strong> Vẫn gửi được, nhưng cần ghi lý do vào mục <a href="#ghi-chu">Ghi chú,
giải trình</a>:`,
  draft: (savedAt: Instant, savedBy: string) =>
    html`Đang mở <strong>bản nháp</strong> lưu lúc ${momentInWords(savedAt)} (${savedBy}). Báo cáo chưa được gửi.`,
  copied: (count: number, period: string) =>
    html`<strong>Đã chép ${twoDigits(count)} mục từ báo cáo ${period}</strong> vào các ô còn trống. Đề nghị sửa lại
theo số liệu của kỳ này trước khi gửi.`,
  nothingCopied: 'Không có mục nào để chép: các ô đã có nội dung được giữ nguyên.',
  earlier: (period: string, receipt: string) =>
    html`Kỳ trước (${period}) đơn vị đã gửi <a href="/phieu/${receipt}/noi-dung">báo cáo này</a>. Có thể chép nội dung
kỳ trước vào các ô còn trống, rồi sửa lại.`,
  formAsFile: 'Điền vào tệp Excel, Word rồi tải lên',
  filledForm: 'Biểu mẫu đã ghi',
  filledFormHint:
    'Tệp XLSX hoặc DOCX tải về ở đây, đã ghi. Nội dung tệp được đọc vào trang này để xem lại; chưa gửi gì.',
  readForm: 'Đọc vào trang',
  formRead: (file: string, answers: number) =>
    html`<strong>Đã đọc ${twoDigits(answers)} ô từ tệp “<span lang="vi">${file}</span>”</strong> vào trang. Báo cáo chưa được gửi: hãy xem lại rồi bấm
“Gửi báo cáo”. Ô nào tệp để trống thì giữ như đang có trên trang.`,
  copyEarlier: 'Chép từ kỳ trước',

  check: 'Kiểm tra',
  thisPeriod: 'Kỳ này',
  send: 'Gửi báo cáo',
  nothingToReport: () =>
    html`Không phát sinh nội dung phải báo cáo <span class="hint">Để trống phần số liệu; vẫn ghi văn bản đã ký nếu
có.</span>`,
  figuresHint: 'Số viết như 1234 hoặc 1.234,5. Bấm Enter chỉ kiểm tra, không gửi.',
  optional: '– nếu có',
  tableOf: (unit: string) => `(số ${unit}; ô trống là chưa có số liệu)`,
  content: 'Nội dung',
  emptyRows: '– dòng để trống được bỏ qua',
  rowNumber: 'TT',
  cellOfRow: (column: string, row: number) => `${column}, dòng ${row}`,
  addRows: (list: string) => html`Thêm dòng<span class="hidden"> vào ${list}</span>`,

  signedDocument: 'Văn bản đã ký',
  signedDocumentHint: 'Ghi theo bản báo cáo đã ban hành, nếu đã có.',
  documentNumber: 'Số, ký hiệu',
  documentNumberHint: (example: string) => `Ví dụ: ${example}`,
  documentDate: 'Ngày ban hành',
  documentDateHint: 'Viết như 28/5/2020',
  signer: 'Người ký, chức vụ',
  signerHint: (post: string) => `Ví dụ: Nguyễn Văn A, ${post}`,
  note: () => html`Ghi chú, giải trình <span class="soft">– nếu có</span>`,
  noteHint: 'Bắt buộc khi số liệu khác thường, ví dụ mô hình đăng ký từ năm trước nay được khen thưởng.',
  files: 'Tệp đính kèm',
  heldFiles: 'Tệp đã chọn, được giữ đến khi gửi:',
  dropFile: (name: string) => html`Bỏ tệp<span class="hidden"> ${name}</span>`,
  filesHint: ({ types, each, files, together }: AttachmentLimits) =>
    `Bản ký số hoặc bản có chữ ký, dấu (quét) và phụ lục: ${types}; mỗi tệp đến ${fileSize(each)}, ` +
    `nhiều nhất ${files} tệp, cộng lại đến ${fileSize(together)}. Không gửi văn bản có dấu mật.`,
  checkOnly: 'Kiểm tra, chưa gửi',
  saveDraft: 'Lưu bản nháp',
  dropDraft: 'Bỏ bản nháp',
  receiptNote: 'Sau khi gửi, hệ thống cấp phiếu tiếp nhận ghi thời điểm đến từng giây.',

  draftSaved: (at: Instant) => `Bản nháp đã lưu lúc ${momentInWords(at)}.`,
  earlierSession:
    'Trang này được mở từ phiên đăng nhập trước, nên chưa có gì được gửi hay lưu. Nội dung đã nhập vẫn còn nguyên; ' +
    'hãy bấm nút cần dùng lần nữa.',
  sentElsewhere: (version: number, receivedAt: Instant, receipt: string) =>
    `Báo cáo này đã được gửi ở cửa sổ khác (${sendingNumber(version)}, lúc ${momentInWords(receivedAt)}, phiếu ` +
    `${receipt}), nên nội dung trên trang này chưa được gửi. Nếu vẫn cần gửi, hãy bấm “Gửi báo cáo” lần nữa.`,
  draftedElsewhere: (savedAt: Instant, savedBy: string) =>
    `Bản nháp đã được lưu ở cửa sổ khác lúc ${momentInWords(savedAt)} (${savedBy}), nên nội dung trên trang này ` +
    'chưa được lưu. Mở lại trang để xem bản nháp đó; muốn thay bằng nội dung trên trang này ' +
    'thì bấm “Lưu bản nháp” lần nữa.',

  signInAgainTitle: 'Cần đăng nhập lại',
  keptAsDraft:
    'Phiên đăng nhập đã hết sau 30 phút không dùng. Nội dung đã nhập được lưu thành bản nháp; báo cáo chưa được gửi.',
  notKept: 'Phiên đăng nhập đã hết. Nội dung trên trang này chưa được lưu.',
  signInAgainNote: 'Đăng nhập lại để trở về đúng báo cáo này.',
  filesKept: 'Tệp đã chọn cũng được giữ.',
  signInAgain: 'Đăng nhập lại',

  /** Sentences of the page's script, which fills in {0}, {1} …; `marks` are the thousands and decimal separators. */
  script: {
    empty: 'ô trống',
    whole: '{0}: cần một số nguyên, viết như 1234.',
    figure: '{0}: cần một số, viết như 1234 hoặc 1.234,5.',
    twoReadings: '{0}: tìm thấy “{1}”; chưa rõ là {2} hay {3}; cần viết {2} hoặc {3}.',
    refused: '{0} ({1}: {2}; {3}: {4}).',
    oddNamed: '{0}.',
    odd: '{0} ({1}: {2}; {3}: {4}). Đề nghị ghi rõ lý do.',
    unsaved: 'Chưa lưu được bản nháp vì mất kết nối; nội dung vẫn còn trên trang này và được lưu khi có kết nối lại.',
    notSaved: 'Chưa lưu được bản nháp; bấm “Lưu bản nháp” để biết vì sao.',
    signIn: 'Đăng nhập lại ở cửa sổ mới',
    marks: ['.', ','],
  },

  /** Sentences of the script that spreads pasted cells. */
  pasteScript: {
    pasted: 'Đã điền {0} ô từ bảng được dán.',
    replaced: 'Trong đó {0} ô đã có nội dung, nay được thay.',
    noRoom: 'Còn {0} ô không có chỗ trong bảng nên chưa điền: {1}.',
    takeBack: 'Hoàn tác lần dán này',
    takenBack: 'Các ô đã trở lại như trước khi dán.',
  },
};
