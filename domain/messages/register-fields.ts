/** The entries of a register of units (danh mục đơn vị). */
export const REGISTER_FIELDS = {
  'register-field.file': 'một tệp danh mục đơn vị',
  'register-field.id': 'mã danh mục',
  'register-field.title': 'tên danh mục',
  'register-field.sample': 'có phải dữ liệu mẫu không',
  'register-field.note': 'ghi chú',
  'register-field.groups': 'các nhóm đơn vị: mã và tên',
  'register-field.group-title': 'tên nhóm',
  'register-field.head-title': 'chức danh',
  'register-field.head-titles': 'chức danh người đứng đầu theo loại đơn vị',
  'register-field.patterns': 'mẫu đầu mối liên hệ (office, officer, head)',
  'register-field.pattern': 'mẫu đầu mối liên hệ (email, name, title, phone)',
  'register-field.email-pattern': 'mẫu địa chỉ, như vanthu.{code}@tinh.invalid',
  'register-field.name-pattern': 'mẫu tên gọi',
  'register-field.title-pattern': 'mẫu chức vụ',
  'register-field.phone-pattern': 'mẫu số điện thoại',
  'register-field.units': 'đơn vị',
};
