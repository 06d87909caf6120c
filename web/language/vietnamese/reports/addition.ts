/** Figures and a scan added to a recorded paper. */
export const ADDITION = {
  title: 'Bổ sung số liệu, bản quét',
  lead: (unit: string, receipt: string) => `${unit}, phiếu ${receipt}`,
  hint:
    'Số liệu, bản quét bổ sung thành lần gửi tiếp theo của cùng văn bản; thời điểm tính đúng hạn giữ nguyên, phiếu trước vẫn xem được. ' +
    'Để trống phần số liệu thì số liệu giữ như đã có.',
  scans: 'Bản quét',
  add: 'Bổ sung',
};
