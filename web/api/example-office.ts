/**
 * The office that examples of the contract speak of. It exists nowhere, so that a request sent as it stands in an example finds
 * nothing and changes nothing; its dates are days of the calendar of 2026 (25/9 is a Friday, a working day).
 */
export const EXAMPLE = {
  register: 'tinh-mau',
  unit: 'tinh-mau:xa-an-phu',
  unitName: 'UBND xã An Phú',
  compiler: 'tinh-mau:so-noi-vu',
  compilerName: 'Sở Nội vụ',
  plan: 'tinh-mau-45-2026',
  planTitle: 'Theo dõi việc gửi báo cáo theo Kế hoạch số 45/KH-UBND',
  document: 'Kế hoạch số 45/KH-UBND ngày 12/01/2026 của UBND tỉnh',
  requirement: 'bao-cao-quy',
  report: 'Báo cáo kết quả thực hiện Kế hoạch quý III/2026',
  clause: 'Mục IV.2',
  collection: 'tinh-mau-45-2026/bao-cao-quy/2026-Q3/tinh-mau:so-noi-vu',
  obligation: 'tinh-mau-45-2026/bao-cao-quy/2026-Q3/tinh-mau:so-noi-vu/tinh-mau:xa-an-phu',
  receipt: 'DH20260924-3F0A9C41D2',
  person: 'Nguyễn Thị Lan (Sở Nội vụ)',
  sha256: '9b74c9897bac770ffc029102a200c5de2f0b8a1f3c0a6e0d5e6e1f9f1f3b7a42',
  lastDay: '2026-09-25',
  lateFrom: '2026-09-26T00:00:00+07:00',
  received: '2026-09-24T10:32:00+07:00',
} as const;
