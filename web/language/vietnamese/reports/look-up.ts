import { html } from '../../../html';

/** Verification of a receipt by its code, for anyone who has it. */
export const LOOK_UP = {
  title: 'Tra cứu phiếu tiếp nhận',
  lead:
    'Nhập mã trên phiếu để biết phiếu có do hệ thống này cấp không, và báo cáo đang lưu có còn đúng như khi tiếp ' +
    'nhận không.',
  intact: () =>
    html`<strong>Phiếu do hệ thống này cấp.</strong> Báo cáo đang lưu đúng như khi tiếp nhận: nội dung, danh sách tệp
và thời điểm đều khớp với mã trên phiếu.`,
  altered: () =>
    html`<strong>Phiếu do hệ thống này cấp, nhưng báo cáo đang lưu không khớp với mã trên phiếu.</strong> Đề nghị báo
ngay cho quản trị hệ thống.`,
  hashOfFile: (place: number, files: number) =>
    html`Mã SHA-256 đã nhập <strong>trùng với tệp thứ ${place}</strong> trong ${files} tệp đã nhận theo phiếu này.`,
  hashOfContent: () => html`Mã SHA-256 đã nhập <strong>trùng với mã kiểm tra nội dung</strong> của phiếu này.`,
  hashOfNothing: () => html`Mã SHA-256 đã nhập <strong>không trùng</strong> với tệp nào đã nhận theo phiếu này.`,
  report: 'Báo cáo',
  unit: 'Đơn vị',
  receivedBy: 'Cơ quan tiếp nhận',
  fileCount: 'Số tệp đã nhận',
  openReceipt: 'Mở phiếu, đối chiếu tệp',
  another: 'Tra cứu phiếu khác',
  codeHint: 'Ví dụ: DH20200528-3F0A9C41D2',
  noSuchCode: (code: string) => `Không có phiếu tiếp nhận mang mã “${code}”. Đề nghị kiểm tra lại từng chữ, số của mã.`,
  hash: () => html`Mã SHA-256 của tệp <span class="soft">– nếu có</span>`,
  hashHint: () =>
    html`Cho biết tệp đang giữ có đúng là tệp đã nhận không. Trên Windows, lệnh <code>certutil -hashfile bao-cao.pdf
SHA256</code> cho mã này. Đơn vị đã đăng nhập thì chọn tệp ngay ở trang của phiếu.`,
  noHash: (characters: number) =>
    `Thấy ${characters} ký tự; mã SHA-256 cần đúng 64 ký tự, chỉ gồm chữ số và chữ cái từ a đến f. Đề nghị nhập lại, ` +
    'hoặc để trống.',
  lookUp: 'Tra cứu',
};
