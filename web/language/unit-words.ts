/** Levels of units (cấp) as the filter offers them, in order of precedence. */
export const TYPE_WORDS: Readonly<Record<string, string>> = {
  'province-committee': 'UBND tỉnh',
  department: 'Sở',
  inspectorate: 'Thanh tra tỉnh',
  office: 'Văn phòng',
  board: 'Ban quản lý, ban',
  district: 'Huyện, thị xã, thành phố',
  commune: 'Xã',
  ward: 'Phường',
  'special-zone': 'Đặc khu',
  'party-committee': 'Cấp ủy cấp trên',
  'standing-committee': 'Ban Thường vụ',
  'party-board': 'Ban của cấp ủy',
  'party-base-committee': 'Đảng bộ cơ sở',
  'party-cell': 'Chi bộ',
  'party-caucus': 'Đảng đoàn, ban cán sự đảng',
  'front-committee': 'Ủy ban MTTQ Việt Nam',
};

export const TREE_WORDS: Readonly<Record<string, string>> = {
  government: 'Chính quyền',
  party: 'Đảng',
  front: 'Mặt trận',
};
