import type { Texts } from '../translate';

/** Registers of units, loading them, and contacts. */
export const REGISTERS: Texts = {
  'Danh mục đơn vị': 'Registers of units',
  'danh mục đơn vị': 'register of units',
  'danh mục': 'register',
  'Cơ quan, đơn vị theo thứ tự danh mục, cấp trên trực tiếp trong từng hệ thống, và đầu mối liên hệ nhận thư.':
    'Bodies and units in their order of precedence, the direct superior in each system, and the contacts who get the mails.',
  'Nạp danh mục mới': 'Load a new register',
  'Chưa có danh mục nào.': 'There are no registers yet.',
  'Danh mục, mới nhất trước': 'Registers, newest first',
  'Địa chỉ cần sửa': 'Addresses to correct',
  'Nạp lúc': 'Loaded at',
  'Cần sửa': 'To correct',
  '{0} địa chỉ': '{0} {0|address|addresses}',
  không: 'none',

  '{0} đơn vị theo thứ tự danh mục, {1} đầu mối liên hệ.':
    '{0} {0|unit|units} in order of precedence, {1} {1|contact|contacts}.',
  'Tìm tên, mã, địa chỉ thư <span class="soft">(có dấu hoặc không dấu)</span>':
    'Find a name, code or mail address <span class="soft">(with or without accents)</span>',
  'Chỉ đơn vị có địa chỉ cần sửa': 'Only units with addresses to correct',
  Tìm: 'Find',
  'Không đơn vị nào khớp.': 'No unit matches.',
  'Tìm thấy {0} đơn vị, trang {1}/{2}.': '{0} {0|unit|units} found, page {1} of {2}.',
  'Tìm thấy {0} đơn vị.': '{0} {0|unit|units} found.',
  'Đơn vị theo thứ tự danh mục': 'Units in order of precedence',
  'Cấp trên trực tiếp': 'Direct superior',
  'Cấp trên': 'Superior',
  'hoạt động đến hết {0}': 'active until the end of {0}',
  'chưa có, không gửi thư được': 'none yet, no mail can be sent',
  'Văn thư': 'Office mailbox',
  'chính quyền': 'government',
  'Thư không gửi được đến địa chỉ này từ {0}': 'Mail to this address has failed since {0}',
  'Trang danh mục': 'Pages of the register',

  'Nạp danh mục đơn vị': 'Load a register of units',
  'Sửa trong tệp rồi chọn lại tệp.': 'Correct the file and choose it again.',
  'Chưa chọn tệp danh mục.': 'No file was chosen.',
  'Bảng CSV hoặc XLSX, hoặc tệp YAML. Mọi chỗ sai được nêu trước; còn một chỗ sai thì không nạp gì. Hết chỗ sai thì xem trước rồi mới xác nhận.':
    'A CSV or XLSX table, or a YAML file. All faults are listed first; as long as one is left, nothing is loaded. Without faults there is a preview before you confirm.',
  'Tệp danh mục': 'File of the register',
  'Với bảng CSV, XLSX': 'For a CSV or XLSX table',
  'Mã danh mục': 'Id of the register',
  'Chỉ gồm a-z, 0-9 và dấu gạch nối, như gia-lai-2026. Để trống thì lấy tên tệp.':
    'Only a-z, 0-9 and the hyphen, like gia-lai-2026. Left empty, it is the name of the file.',
  'Tên danh mục': 'Title of the register',
  'Các cột của bảng': 'Columns of the table',
  'Dòng đầu là tên cột, bằng tiếng Việt như bảng mẫu hoặc bằng mã. Cần có mã, tên và loại đơn vị; các cột khác điền khi có.':
    'The first row names the columns, in Vietnamese as in the example or by their codes. Code, name and type of the unit are needed; the others where there is something to fill in.',
  'Tải bảng mẫu (XLSX)': 'Download an example (XLSX)',
  'Tải bảng mẫu (CSV)': 'Download an example (CSV)',
  'Tên cột': 'Name of the column',
  'Mã cột': 'Its code',
  'Cách điền': 'What to fill in',
  'chữ thường không dấu, số và dấu gạch nối': 'a-z, digits and the hyphen',
  'mã nhóm, như so-ban-nganh; cách nhau bằng dấu |': 'codes of groups, like so-ban-nganh, with | between them',
  'mã cấp trên trực tiếp; dấu - là đứng đầu hệ thống; ô trống là không thuộc hệ thống':
    'code of the direct superior; - for the head of the system; empty for a unit outside it',
  'như trên': 'as above',
  'như 01/7/2025': 'like 01/7/2025 (day, month, year)',
  'mã đơn vị; cách nhau bằng dấu |': 'codes of units, with | between them',
  'Tải danh mục (XLSX)': 'Download the register (XLSX)',
  'Tải danh mục (CSV)': 'Download the register (CSV)',
  'để sửa rồi nạp lại với mã mới': 'to edit it and load it under a new id',

  'Nạp danh mục này?': 'Load this register?',
  'Khi xác nhận: thêm <strong>{0} đơn vị</strong> và <strong>{1} đầu mối liên hệ</strong>. Danh mục và đơn vị đã có không thay đổi; chưa ai nhận thư cho đến khi một văn bản dùng danh mục này.':
    'When you confirm: <strong>{0} {0|unit|units}</strong> and <strong>{1} {1|contact|contacts}</strong> are added. Existing registers and units do not change; nobody gets a mail until a document uses this register.',
  '<strong>{0} đơn vị chưa có đầu mối</strong>, sẽ không gửi thư được.':
    '<strong>{0} {0|unit has|units have} no contact</strong>; no mail can be sent to {0|it|them}.',
  'Nạp danh mục': 'Load the register',
  'Sẽ thêm': 'What will be added',
  'Đơn vị sẽ thêm, theo thứ tự danh mục': 'Units that will be added, in order of precedence',
  Loại: 'Type',
  'Hiện {0} đơn vị đầu.': 'The first {0} {0|unit is|units are} shown.',

  'đầu mối liên hệ': 'contact',
  'Đầu mối liên hệ: {0}': 'Contact: {0}',
  'Thêm đầu mối liên hệ: {0}': 'Add a contact: {0}',
  'Thêm đầu mối liên hệ': 'Add a contact',
  'Thêm đầu mối': 'Add a contact',
  'Vai trò của đầu mối': 'Post of the contact',
  'Chọn một vai trò': 'Choose a post',
  'Chưa chọn vai trò của đầu mối.': 'No post was chosen.',
  'Người được ghi ở đây nhận thư của đơn vị và đăng nhập được để gửi báo cáo.':
    'Whoever stands here gets the mails of the unit and may sign in to send its reports.',
  'Không tìm thấy đơn vị này.': 'This unit was not found.',
  'Chưa lưu. Cần sửa lại:': 'Not saved. To be corrected:',
  'Văn thư (hộp thư chung của đơn vị)': 'Office mailbox (shared by the unit)',
  'Người đứng đầu đơn vị': 'Head of the unit',
  'Thư không gửi được đến địa chỉ này từ {0}: {1}. Lưu lại thì hệ thống gửi thư trở lại, kể cả những thông báo đang chờ.':
    'Mail to this address has failed since {0}: {1}. Once you save, mails are sent to it again, waiting notices included.',
  'Thư không gửi được đến địa chỉ này từ {0}. Lưu lại thì hệ thống gửi thư trở lại, kể cả những thông báo đang chờ.':
    'Mail to this address has failed since {0}. Once you save, mails are sent to it again, waiting notices included.',
  'Tên gọi trên thư': 'Name on the mails',
  'Ví dụ: Văn thư Sở Tài chính; Bà Nguyễn Thị Lan.': 'For example: Office of the Finance Department; Mrs Lan.',
  'Chức vụ': 'Position',
  Lưu: 'Save',
  'Không lưu, quay lại': 'Go back without saving',
  'Tên gọi trên thư: ô trống; cần tên như “Văn thư Sở Tài chính”.':
    'Name on the mails: empty; a name is needed, like “Office of the Finance Department”.',
  'Tên gọi trên thư: dài quá {0} ký tự.': 'Name on the mails: longer than {0} characters.',
  'Chức vụ: dài quá {0} ký tự.': 'Position: longer than {0} characters.',
  'Thư điện tử: {0}; cần địa chỉ dạng vanthu@donvi.gov.vn, không dấu, không khoảng trắng.':
    'E-mail: {0}; an address like vanthu@donvi.gov.vn is needed, without accents or spaces.',
  'Điện thoại: tìm thấy “{0}”; cần các chữ số, như 0269 3824 000.':
    'Telephone: found “{0}”; digits are needed, like 0269 3824 000.',
};
