import type { NoticeKind } from './notice';

/** What a kind of notice is called: by itself, and on the page of a round with whom it goes to. */
interface NoticeName {
  name: string;
  told: string;
}

/** The kinds of notices in the words of the office. */
export const NOTICE_NAMES: Readonly<Record<NoticeKind, NoticeName>> = {
  open: { name: 'Mở đợt báo cáo', told: 'Thông báo mở đợt, gửi đơn vị' },
  remind: { name: 'Nhắc hạn', told: 'Nhắc hạn, gửi đơn vị' },
  overdue: { name: 'Đôn đốc', told: 'Đôn đốc, gửi đơn vị' },
  escalate: { name: 'Đôn đốc người đứng đầu', told: 'Báo cáo người đứng đầu đơn vị' },
  repeat: { name: 'Đôn đốc lại', told: 'Đôn đốc lại, gửi đơn vị' },
  return: { name: 'Đề nghị bổ sung, hoàn thiện', told: 'Đề nghị bổ sung, gửi đơn vị' },
  extend: { name: 'Gia hạn', told: 'Gia hạn, gửi đơn vị' },
  receipt: { name: 'Phiếu tiếp nhận báo cáo', told: 'Đã tiếp nhận, gửi đơn vị' },
  refuse: { name: 'Chưa thống nhất gia hạn', told: 'Về đề nghị gia hạn, gửi đơn vị' },
  'escalate-superior': { name: 'Báo cấp trên trực tiếp', told: 'Đề nghị phối hợp, gửi cấp trên trực tiếp' },
  'call-list': { name: 'Danh sách cần gọi điện', told: 'Danh sách cần gọi điện' },
  'overdue-list': { name: 'Danh sách chưa gửi', told: 'Danh sách chưa gửi để kiểm tra' },
  draft: { name: 'Dự thảo báo cáo tổng hợp', told: 'Dự thảo báo cáo tổng hợp' },
  supplement: { name: 'Tổng hợp bổ sung', told: 'Dự thảo bổ sung' },
  'escalate-compiler': { name: 'Báo cáo lãnh đạo cơ quan đầu mối', told: 'Báo cáo lãnh đạo cơ quan đầu mối' },
  letter: { name: 'Dự thảo công văn đôn đốc', told: 'Trình ký công văn đôn đốc' },
  'letter-receiver': {
    name: 'Đề xuất công văn của cơ quan nhận',
    told: 'Đề xuất công văn của cơ quan nhận báo cáo',
  },
  summary: { name: 'Tình hình cho lãnh đạo', told: 'Tóm tắt tình hình, gửi lãnh đạo' },
  milestone: { name: 'Nhắc mốc thời gian', told: 'Mốc thời gian' },
  weekly: { name: 'Tình hình hằng tuần cho lãnh đạo', told: 'Tình hình hằng tuần, gửi lãnh đạo' },
};
