import { type Access, authorise } from '../access/authorise';
import type { Session } from '../access/session';
import type { Texts } from '../language/vietnamese';

export interface NavigationItem {
  address: string;
  text: MenuText;
  current: boolean;
}

type MenuText = keyof Texts['frame']['items'];

interface Item {
  address: string;
  text: MenuText;
  roles: readonly Session['role'][];
  sampleOnly?: boolean;
  /** Shown only to readers whom this rule allows. */
  access?: Access;
}

const ITEMS: readonly Item[] = [
  { address: '/hom-nay', text: 'today', roles: ['staff'] },
  { address: '/bang-theo-doi', text: 'matrix', roles: ['staff', 'leader'] },
  { address: '/yeu-cau', text: 'requests', roles: ['staff', 'leader'], access: 'request' },
  { address: '/bao-cao', text: 'owed', roles: ['unit'] },
  { address: '/lanh-dao', text: 'overview', roles: ['staff', 'leader'] },
  { address: '/danh-sach', text: 'lists', roles: ['staff', 'leader'] },
  { address: '/tong-hop', text: 'rollups', roles: ['staff', 'leader'] },
  { address: '/van-ban', text: 'documents', roles: ['staff', 'unit', 'leader'] },
  { address: '/danh-muc', text: 'registers', roles: ['staff'], access: 'admin' },
  { address: '/lich-lam-viec', text: 'calendar', roles: ['staff'] },
  { address: '/tai-khoan', text: 'accounts', roles: ['staff'], access: 'accounts' },
  { address: '/doi-ket-qua', text: 'lateness', roles: ['staff', 'leader'] },
  { address: '/nhat-ky', text: 'journal', roles: ['staff', 'leader'], access: 'audit-read' },
  { address: '/thu', text: 'mailbox', roles: ['staff', 'unit', 'leader'], sampleOnly: true },
];

/** Pages that stand under an item without its address. */
const ITEM_OF_PAGE: readonly { address: string; item: string }[] = [
  { address: '/dau-moi/', item: '/danh-muc' },
  { address: '/them-dau-moi/', item: '/danh-muc' },
  { address: '/lich-lam-viec', item: '/lich-lam-viec' },
  { address: '/lich/1', item: '/lich-lam-viec' },
  { address: '/lich/2', item: '/lich-lam-viec' },
  { address: '/chay-thu/', item: '/van-ban' },
  { address: '/theo-doi', item: '/bang-theo-doi' },
  { address: '/ghi-nhan/', item: '/bang-theo-doi' },
  { address: '/quyet-dinh/', item: '/bang-theo-doi' },
  { address: '/dot/', item: '/bang-theo-doi' },
  { address: '/nhac/', item: '/bang-theo-doi' },
  { address: '/du-thao/', item: '/bang-theo-doi' },
  { address: '/don-vi/', item: '/bang-theo-doi' },
  { address: '/ho-so-gui/', item: '/danh-sach' },
  { address: '/u/', item: '/bao-cao' },
  { address: '/nhiem-vu', item: '/bao-cao' },
  { address: '/lich', item: '/bao-cao' },
  { address: '/nguon/', item: '/tong-hop' },
];

/** The menu of the person who is signed in. */
export function navigationOf(session: Session | null, embedded: boolean, url: string): NavigationItem[] {
  if (session === null) return [];
  const path = url.split('?')[0]!;
  const item = ITEM_OF_PAGE.find((page) => path.startsWith(page.address))?.item ?? path;
  return ITEMS.filter(
    ({ roles, sampleOnly, access }) =>
      roles.includes(session.role) &&
      (embedded || !sampleOnly) &&
      (access === undefined || authorise(access, session) === 'allow'),
  ).map(({ address, text }) => ({ address, text, current: item === address || item.startsWith(`${address}/`) }));
}

/** Start page of each role. */
export function startPage(role: Session['role']): string {
  return { staff: '/hom-nay', unit: '/bao-cao', leader: '/lanh-dao' }[role];
}
