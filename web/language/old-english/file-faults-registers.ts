import type { Texts } from '../translate';

/** What a register of units must hold, and what is wrong with the whole of it. */
export const REGISTER_FILE_FAULTS: Texts = {
  'một tệp danh mục đơn vị': 'a register of units',
  'mã danh mục': 'the id of the register',
  'tên danh mục': 'the title of the register',
  'ghi chú': 'a note',
  'các nhóm đơn vị: mã và tên': 'the groups of units: ids and titles',
  'tên nhóm': 'the title of the group',
  'chức danh': 'a title of office',
  'chức danh người đứng đầu theo loại đơn vị': 'titles of heads by type of unit',
  'mẫu đầu mối liên hệ (office, officer, head)': 'patterns of contacts (office, officer, head)',
  'mẫu đầu mối liên hệ (email, name, title, phone)': 'a pattern of a contact (email, name, title, phone)',
  'mẫu địa chỉ, như vanthu.{code}@tinh.invalid': 'the pattern of an address, like vanthu.{code}@tinh.invalid',
  'mẫu tên gọi': 'the pattern of a name',
  'mẫu chức vụ': 'the pattern of a position',
  'mẫu số điện thoại': 'the pattern of a telephone number',
  'một đơn vị': 'a unit',
  'đơn vị': 'units',
  'mã đơn vị': 'the code of the unit',
  'tên đơn vị': 'the name of the unit',
  'tên viết tắt': 'the short name',
  'mã nhóm': 'the id of the group',
  nhóm: 'groups',
  'mã đơn vị cấp trên, hoặc null ở đầu hệ thống': 'the code of the superior, or null at the head of the system',
  'cấp trên theo từng hệ thống (government, party, front)': 'the superior in each system (government, party, front)',
  'chức danh người đứng đầu': 'the title of the head',
  'ngày bắt đầu hoạt động': 'the first day of the unit',
  'ngày cuối cùng hoạt động': 'the last day of the unit',
  'mã đơn vị kế thừa': 'the code of the successor',
  'đơn vị kế thừa': 'successors',
  'đầu mối (văn thư, đầu mối báo cáo, người đứng đầu)': 'the post (office mailbox, officer, head)',
  'tên gọi trên thư': 'the name on mails',
  'chức vụ': 'the position',
  'số điện thoại': 'the telephone number',
  'địa chỉ thư điện tử': 'a mail address',
  'địa chỉ thư điện tử dạng vanthu@donvi.gov.vn, không dấu, không khoảng trắng':
    'a mail address like vanthu@donvi.gov.vn, without accents or spaces',
  'một đầu mối liên hệ (post, name, title, email, phone)': 'a contact (post, name, title, email, phone)',

  'Thấy mã "{0}" lần thứ hai; cần mỗi đơn vị một mã.': 'Found the code “{0}” a second time; each unit needs its own.',
  'Thấy mã "superior"; cần mã khác, từ này dành cho "cấp trên trực tiếp".':
    'Found the code “superior”; another is needed, for this word stands for the direct superior.',
  'Thấy nhiều cấp trên của {0}; cần đúng một trong mỗi hệ thống.':
    'Found several superiors of {0}; one in each system is needed.',
  'Thấy đơn vị kế thừa "{0}"; cần mã trong danh mục này hoặc <danh mục>:<mã>.':
    'Found the successor “{0}”; needed: a code of this register, or <register>:<code>.',
  'Thấy cấp trên "{0}" của {1}; cần mã của một đơn vị trong danh mục.':
    'Found the superior “{0}” of {1}; needed: the code of a unit of the register.',
  'Các đơn vị là cấp trên của nhau theo vòng: {0}; cần một đơn vị đứng đầu (null).':
    'Units are each other’s superiors in a circle: {0}; one of them must be the head (null).',
  'Thấy địa chỉ "{0}" của {1}; cần sửa mẫu contactPattern.': 'Found the address “{0}” of {1}; correct contactPattern.',
  'Bảng không phải UTF-8; hãy lưu lại thành XLSX, hoặc “CSV UTF-8” trong Excel.':
    'The table is not UTF-8; save it again as XLSX, or as “CSV UTF-8” in Excel.',
  'Thấy "{0}", chữ có dấu đã mất khi lưu bảng; hãy lưu lại thành XLSX, hoặc “CSV UTF-8” trong Excel.':
    'Found “{0}”: letters with accents were lost when the table was saved; save it again as XLSX, or as “CSV UTF-8” in Excel.',
  'Có tên "{0}" mà không có địa chỉ thư điện tử; cần địa chỉ, hoặc để trống cả hai ô.':
    'There is the name “{0}” without a mail address; add the address, or leave both cells empty.',
  'Thấy mã danh mục “{0}”; cần mã chỉ gồm a-z, 0-9 và dấu gạch nối, như gia-lai-2026.':
    'Found the id “{0}”; needed: an id of a–z, 0–9 and hyphens only, like gia-lai-2026.',
  'Tệp này không thuộc loại nhận được; cần tệp .csv, .xlsx hoặc .yaml.':
    'This kind of file is not taken; a .csv, .xlsx or .yaml file is needed.',
  'Tệp không phải XLSX, hoặc có macro; hãy lưu lại thành XLSX hoặc CSV (UTF-8).':
    'The file is no XLSX, or holds macros; save it again as XLSX or CSV (UTF-8).',
  'Không đọc được bảng XLSX này; hãy mở tệp, lưu lại thành XLSX hoặc CSV (UTF-8).':
    'This XLSX table cannot be read; open the file and save it again as XLSX or CSV (UTF-8).',
  'Bảng quá lớn; cần bảng dưới 20.000 dòng.': 'The table is too large; it may have up to 20,000 rows.',
  'Bảng có ô ngoài {0} dòng hoặc {1} cột đầu; hãy xóa các ô thừa rồi lưu lại.':
    'The table has cells beyond the first {0} rows or {1} columns; delete them and save it again.',
  'Danh mục "{0}" đã có với nội dung khác; danh mục thay đổi cần mã mới.':
    'There is a register “{0}” with other content; a changed register needs a new id.',
  'Danh mục "{0}" đã có với các đơn vị này; đầu mối liên hệ khác thì sửa ở trang danh mục.':
    'There is a register “{0}” with these units; correct contacts that differ on its page.',
  'Danh mục "{0}" đã có, đúng như tệp này; không cần nạp lại.':
    'The register “{0}” is there already, just like this file; nothing needs to be loaded.',
  'Danh mục "{0}" đã có với nội dung khác. Mã đơn vị nằm trong báo cáo đã gửi, nên danh mục thay đổi cần mã mới, ví dụ "{1}".':
    'There is a register “{0}” with other content. Codes of units are part of reports that were sent, so a changed register needs a new id, such as “{1}”.',
};
