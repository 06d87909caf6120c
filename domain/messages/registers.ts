import { formatNumber, twoDigits } from '../time/vietnamese';

/** What is wrong in a register of units (danh mục đơn vị) beyond the shape of its entries. */
export const REGISTERS = {
  'registers.code-twice': ({ code }: { code: string }) => `Thấy mã "${code}" lần thứ hai; cần mỗi đơn vị một mã.`,
  'registers.code-of-relation': ({ code }: { code: string }) =>
    `Thấy mã "${code}"; cần mã khác, từ này dành cho nơi nhận theo quan hệ (cấp trên trực tiếp, cùng cấp, ngành dọc).`,
  'registers.related-unknown': ({ body, unit }: { body: string; unit: string }) =>
    `Thấy cơ quan cùng cấp hoặc ngành dọc "${body}" của ${unit}; cần mã của một đơn vị khác trong danh mục.`,
  'registers.several-superiors': ({ unit }: { unit: string }) =>
    `Thấy nhiều cấp trên của ${unit}; cần đúng một trong mỗi hệ thống.`,
  'registers.days-reversed': ({ to, from }: { to: string; from: string }) =>
    `Thấy ngày cuối ${to} trước ngày đầu ${from}; cần ngược lại.`,
  'registers.successor-unknown': ({ successor }: { successor: string }) =>
    `Thấy đơn vị kế thừa "${successor}"; cần mã trong danh mục này hoặc <danh mục>:<mã>.`,
  'registers.superior-unknown': ({ superior, unit }: { superior: string; unit: string }) =>
    `Thấy cấp trên "${superior}" của ${unit}; cần mã của một đơn vị trong danh mục.`,
  'registers.circle': ({ units }: { units: readonly string[] }) =>
    `Các đơn vị là cấp trên của nhau theo vòng: ${units.join(' → ')}; cần một đơn vị đứng đầu (null).`,
  'registers.pattern-address': ({ address, unit }: { address: string; unit: string }) =>
    `Thấy địa chỉ "${address}" của ${unit}; cần sửa mẫu contactPattern.`,

  'registers.table-not-utf8': 'Bảng không phải UTF-8; hãy lưu lại thành XLSX, hoặc “CSV UTF-8” trong Excel.',
  'registers.lost-letters': ({ text }: { text: string }) =>
    `Thấy "${text}", chữ có dấu đã mất khi lưu bảng; hãy lưu lại thành XLSX, hoặc “CSV UTF-8” trong Excel.`,
  'registers.name-without-address': ({ name }: { name: string }) =>
    `Có tên "${name}" mà không có địa chỉ thư điện tử; cần địa chỉ, hoặc để trống cả hai ô.`,
  'registers.two-addresses': ({ cell, addresses }: { cell: string; addresses: readonly string[] }) =>
    `Ô có hai địa chỉ trở lên (“${cell.slice(0, 100)}”); cần một trong các địa chỉ ${addresses.slice(0, 5).join(', ')}; địa chỉ khác thêm ở trang danh mục.`,
  'registers.telephone': ({ cell, likely }: { cell: string; likely: string | null }) =>
    likely === null
      ? `Thấy “${cell.slice(0, 60)}”; cần số điện thoại như 0269 3824 000, đủ chữ số.`
      : `Thấy “${cell.slice(0, 60)}”, có thể thiếu số 0 ở đầu (${likely}); hãy gõ lại đủ chữ số và định dạng ô là văn bản (Text).`,
  'registers.name-twice': ({ name, codes }: { name: string; codes: readonly string[] }) =>
    `${codes.length} đơn vị cùng tên “${name}”: ${codes.slice(0, 8).join(', ')}${codes.length > 8 ? ', …' : ''}.`,
  'registers.not-an-address': ({ cell }: { cell: string }) =>
    `Thấy “${cell.slice(0, 100)}”; cần địa chỉ thư điện tử dạng vanthu@donvi.gov.vn, không dấu, không khoảng trắng.`,
  'registers.code-unknown': ({ code, register }: { code: string; register: string }) =>
    `Thấy mã “${code.slice(0, 60)}”; cần mã của một đơn vị trong danh mục "${register}".`,
  'registers.unit-ended': ({ unit, code }: { unit: string; code: string }) =>
    `${unit} (${code}) hôm nay không hoạt động (chưa thành lập hoặc đã kết thúc); chỉ cập nhật được đầu mối của đơn vị đang hoạt động, hãy bỏ dòng này.`,
  'registers.contact-without-address': ({ unit }: { unit: string }) =>
    `${unit} chưa có đầu mối này; cần địa chỉ thư điện tử để thêm.`,
  'registers.contact-changed': ({ name, unit }: { name: string; unit: string }) =>
    `Đầu mối ${name}, ${unit}, vừa được sửa ở nơi khác. Hãy nạp lại bảng để xem thay đổi mới.`,
  'registers.no-register-to-renew': 'Không thấy danh mục có các mã đơn vị trong bảng; hãy ghi mã danh mục.',
  'registers.no-contacts-table':
    'Tệp không phải bảng cập nhật đầu mối; cần bảng CSV hoặc XLSX có cột code và cột đầu mối (office_email, head_name…), không có cột type.',
  'registers.contacts-refused': ({ file, faults }: { file: string; faults: number }) =>
    `Chưa cập nhật đầu mối nào: ${twoDigits(faults)} chỗ cần sửa trong ${file}.`,
  'registers.dates-unsaid':
    'Chưa rõ các ngày trong bảng viết ngày trước hay tháng trước; cần chọn một trong hai cách viết.',
  'registers.id-form': ({ id }: { id: string }) =>
    `Thấy mã danh mục “${id}”; cần mã chỉ gồm a-z, 0-9 và dấu gạch nối, như gia-lai-2026.`,
  'registers.file-kind': 'Tệp này không thuộc loại nhận được; cần tệp .csv, .xlsx hoặc .yaml.',
  'registers.not-xlsx': 'Tệp không phải XLSX, hoặc có macro; hãy lưu lại thành XLSX hoặc CSV (UTF-8).',
  'registers.xlsx-unreadable': 'Không đọc được bảng XLSX này; hãy mở tệp, lưu lại thành XLSX hoặc CSV (UTF-8).',
  'registers.error-in-cell': ({ error }: { error: string }) =>
    `Ô này là lỗi “${error}” của Excel; hãy sửa công thức, hoặc gõ thẳng nội dung vào ô.`,
  'registers.formula-without-result':
    'Ô này có công thức chưa có kết quả; hãy mở tệp bằng Excel rồi lưu lại, hoặc gõ thẳng nội dung vào ô.',
  'registers.table-too-large': 'Bảng quá lớn; cần bảng dưới 20.000 dòng.',
  'registers.cells-outside': ({ rows, columns }: { rows: number; columns: number }) =>
    `Bảng có ô ngoài ${formatNumber(rows)} dòng hoặc ${columns} cột đầu; hãy xóa các ô thừa rồi lưu lại.`,

  'registers.other-content': ({ register }: { register: string }) =>
    `Danh mục "${register}" đã có với nội dung khác; danh mục thay đổi cần mã mới.`,
  'registers.other-contacts': ({ register }: { register: string }) =>
    `Danh mục "${register}" đã có với các đơn vị này; đầu mối liên hệ khác thì sửa ở trang danh mục.`,
  'registers.same-content': ({ register }: { register: string }) =>
    `Danh mục "${register}" đã có, đúng như tệp này; không cần nạp lại.`,
  'registers.codes-in-reports': ({ register, suggested }: { register: string; suggested: string }) =>
    `Danh mục "${register}" đã có với nội dung khác. Mã đơn vị nằm trong báo cáo đã gửi, nên danh mục thay đổi cần mã mới, ví dụ "${suggested}".`,
};
