import type { Session } from './session';

export interface NavigationItem {
  address: string;
  text: string;
  current: boolean;
}

const ITEMS: readonly { address: string; text: string; roles: readonly Session['role'][]; sampleOnly?: boolean }[] = [
  { address: '/theo-doi', text: 'Theo dõi', roles: ['staff'] },
  { address: '/bao-cao', text: 'Báo cáo phải gửi', roles: ['unit'] },
  { address: '/tong-hop', text: 'Tổng hợp', roles: ['staff', 'leader'] },
  { address: '/van-ban', text: 'Văn bản', roles: ['staff', 'unit', 'leader'] },
  { address: '/thu', text: 'Hộp thư mẫu', roles: ['staff', 'unit', 'leader'], sampleOnly: true },
];

/** Pages that stand under an item without its address. */
const UNDER: readonly { address: string; item: string }[] = [
  { address: '/ghi-nhan/', item: '/theo-doi' },
  { address: '/u/', item: '/bao-cao' },
  { address: '/nguon/', item: '/tong-hop' },
];

/** The menu of whoever is signed in. */
export function navigationOf(session: Session | null, embedded: boolean, url: string): NavigationItem[] {
  if (session === null) return [];
  const path = url.split('?')[0]!;
  const item = UNDER.find((page) => path.startsWith(page.address))?.item ?? path;
  return ITEMS.filter(({ roles, sampleOnly }) => roles.includes(session.role) && (embedded || !sampleOnly)).map(
    ({ address, text }) => ({ address, text, current: item === address || item.startsWith(`${address}/`) }),
  );
}

/** Where each role's work begins. */
export function startPage(role: Session['role']): string {
  return { staff: '/theo-doi', unit: '/bao-cao', leader: '/tong-hop' }[role];
}
