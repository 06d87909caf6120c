/** Kinds, frequencies and channels of reports, as pages name them. */
export const VOCABULARY = {
  'vocabulary.channel-web': 'gửi trên hệ thống',
  'vocabulary.channel-cli': 'gửi bằng dòng lệnh',
  'vocabulary.channel-record': 'ghi nhận từ kênh khác',
  'vocabulary.channel-rollup': 'từ báo cáo tổng hợp đã xác nhận',
  'vocabulary.kind-periodic': 'định kỳ',
  'vocabulary.kind-thematic': 'chuyên đề',
  'vocabulary.kind-ad-hoc': 'đột xuất',
  'vocabulary.kind-standing': 'nhiệm vụ thường xuyên',
  'vocabulary.frequency-once': 'một lần',
  'vocabulary.frequency-month': 'hằng tháng',
  'vocabulary.frequency-quarter': 'hằng quý',
  'vocabulary.frequency-six-month': '6 tháng',
  'vocabulary.frequency-nine-month': '9 tháng',
  'vocabulary.frequency-year': 'hằng năm',
  'vocabulary.frequency-phase': 'theo giai đoạn',
};
