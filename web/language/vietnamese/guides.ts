/** The guides as pages. */
export const GUIDES = {
  title: 'Hướng dẫn',
  /** What the sign "?" in the head of each page leads to. */
  ofThisPage: 'Hướng dẫn về trang này',
  /** The guides are in Vietnamese; '' where the reader needs no word about it. */
  inVietnamese: '',
  of: {
    'don-vi': 'Hướng dẫn đơn vị báo cáo',
    'chuyen-vien': 'Hướng dẫn chuyên viên theo dõi',
    'lanh-dao': 'Hướng dẫn lãnh đạo',
    'quan-tri': 'Hướng dẫn cài đặt, quản trị',
  },
};
