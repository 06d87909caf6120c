import { twoDigits } from '../../../../domain/time/vietnamese';
import { html } from '../../../html';

/** A person's own sessions, and the choice among their roles. */
export const SESSIONS = {
  title: 'Phiên đăng nhập',
  lead: 'Các trình duyệt đang đăng nhập bằng địa chỉ của Ông/Bà. Thấy phiên lạ thì kết thúc phiên đó.',
  table: 'Các phiên đăng nhập',
  browser: 'Trình duyệt',
  role: 'Vai trò',
  signedIn: 'Đăng nhập',
  lastUsed: 'Dùng gần nhất',
  action: 'Việc',
  otherBrowser: 'Trình duyệt khác',
  browserOn: (browser: string, system: string) => `${browser} trên ${system}`,
  /** Systems by the names that their browsers are told apart by. */
  systems: {
    Android: 'Android',
    'iPhone, iPad': 'iPhone hoặc iPad',
    Windows: 'Windows',
    macOS: 'macOS',
    Linux: 'Linux',
  },
  thisOne: 'phiên này',
  ago: (minutes: number): string => {
    if (minutes < 1) return 'vừa xong';
    return minutes < 60
      ? `${twoDigits(minutes)} phút trước`
      : `${twoDigits(Math.floor(minutes / 60))} giờ ${twoDigits(minutes % 60)} phút trước`;
  },
  end: (browser: string) => html`Kết thúc<span class="hidden"> phiên ${browser}</span>`,
  endOthers: 'Kết thúc mọi phiên khác và thu hồi mọi mã truy cập',
  changeRole: 'Đổi vai trò',
  howLong: 'Phiên tự kết thúc sau 30 phút không dùng, chậm nhất sau 12 giờ, hoặc ngay khi vai trò được thu hồi.',

  chooseRole: 'Chọn vai trò',
  yourRoles:
    'Địa chỉ thư này được giao các việc dưới đây. ' + 'Có thể đổi vai trò bất cứ lúc nào ở mục “Phiên đăng nhập”.',
  allUnits: 'Mọi đơn vị',
  documents: (titles: readonly string[]) => `Văn bản: ${titles.join(', ')}`,
  takeRole: (duty: string, unit: string | null) =>
    html`Vào vai trò này<span class="hidden">: ${duty}, ${unit ?? 'mọi đơn vị'}</span>`,
  trialRoles: () => html`Vai dùng thử được đổi ở trang <a href="/">Dùng thử</a>.`,
};
