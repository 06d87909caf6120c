/** Internal errors: inconsistent facts that are refused rather than stored. */
export const FAULTS = {
  'faults.two-reports': ({ unit }: { unit: string }) => `Không tổng hợp được: đơn vị ${unit} có hai báo cáo hiện hành.`,
  'faults.stranger': ({ unit }: { unit: string }) =>
    `Không tổng hợp được: đơn vị ${unit} không có trong danh sách phải gửi.`,
  'faults.total-differs': ({ table, computed, value }: { table: string; computed: number; value: number }) =>
    `Không xuất bảng “${table}”: cộng các dòng được ${computed}, số liệu đã lưu là ${value}.`,
  'faults.not-json': ({ type }: { type: string }) => `Không ghi được giá trị kiểu ${type} thành JSON.`,
  'faults.sender-address': ({ address }: { address: string }) => `Địa chỉ người gửi "${address}" không đúng dạng.`,
  'faults.workflow-id': ({ id }: { id: string }) => `Mã quy trình "${id}" không đúng dạng.`,
  'faults.route': 'Hệ thống gặp lỗi.',
};
