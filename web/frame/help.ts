import type { Session } from '../access/session';

/** The part of a guide about a page, as its anchor. */
interface HelpOfPage {
  /** Beginning of the page's address. */
  page: string;
  /** `<guide>#<anchor>`. */
  part: string;
}

const OF_MEMBERS: readonly HelpOfPage[] = [
  { page: '/bao-cao', part: 'don-vi#xem-bao-cao-phai-gui' },
  { page: '/u/', part: 'don-vi#gui-bao-cao' },
  { page: '/phieu/', part: 'don-vi#chung-minh-da-gui' },
  { page: '/lich', part: 'don-vi#chung-minh-da-gui' },
  { page: '/nhiem-vu', part: 'don-vi#nhiem-vu-thuong-xuyen' },
  { page: '/de-nghi-gia-han/', part: 'don-vi#gui-lai' },
  { page: '/thu', part: 'don-vi#thu-nhac' },
  { page: '/nhan-thu', part: 'don-vi#thu-nhac' },
  { page: '/tim-kiem', part: 'don-vi#tim-kiem' },
  { page: '/', part: 'don-vi#xem-bao-cao-phai-gui' },
];

const OF_OFFICES: readonly HelpOfPage[] = [
  { page: '/tim-kiem', part: 'chuyen-vien#tim-kiem' },
  { page: '/bang-theo-doi', part: 'chuyen-vien#bang-theo-doi' },
  { page: '/theo-doi', part: 'chuyen-vien#bang-theo-doi' },
  { page: '/ghi-nhan/', part: 'chuyen-vien#ghi-nhan-bao-cao-den-qua-kenh-khac' },
  { page: '/phieu/', part: 'chuyen-vien#ghi-nhan-bao-cao-den-qua-kenh-khac' },
  { page: '/quyet-dinh', part: 'chuyen-vien#de-nghi-bo-sung-gia-han-mien-bao-cao' },
  { page: '/dot/', part: 'chuyen-vien#de-nghi-bo-sung-gia-han-mien-bao-cao' },
  { page: '/nhac', part: 'chuyen-vien#cac-buoc-tu-dong' },
  { page: '/gui-thu', part: 'chuyen-vien#ai-nhan-thu-thu-nao-bi-tra' },
  { page: '/nhan-thu', part: 'chuyen-vien#ai-nhan-thu-thu-nao-bi-tra' },
  { page: '/dau-moi/', part: 'chuyen-vien#ai-nhan-thu-thu-nao-bi-tra' },
  { page: '/nhiem-vu/', part: 'chuyen-vien#ai-nhan-thu-thu-nao-bi-tra' },
  { page: '/thu', part: 'chuyen-vien#ai-nhan-thu-thu-nao-bi-tra' },
  { page: '/du-thao/', part: 'chuyen-vien#cong-van-don-doc' },
  { page: '/da-ky/', part: 'chuyen-vien#van-ban-trinh-ky' },
  { page: '/nguon/', part: 'chuyen-vien#kiem-tra-va-xac-nhan-bao-cao-tong-hop' },
  { page: '/van-ban', part: 'chuyen-vien#dua-mot-van-ban-vao-theo-doi' },
  { page: '/chay-thu/', part: 'chuyen-vien#dua-mot-van-ban-vao-theo-doi' },
  { page: '/vi-sao/', part: 'chuyen-vien#dua-mot-van-ban-vao-theo-doi' },
  { page: '/lich', part: 'chuyen-vien#lich-lam-viec-thay-doi' },
  { page: '/danh-sach', part: 'chuyen-vien#danh-sach-de-cong-bo-nhiem-vu-thuong-xuyen' },
  { page: '/ho-so-gui/', part: 'chuyen-vien#danh-sach-de-cong-bo-nhiem-vu-thuong-xuyen' },
  { page: '/yeu-cau', part: 'chuyen-vien#yeu-cau-bao-cao-dot-xuat' },
  { page: '/danh-muc', part: 'quan-tri#danh-muc-don-vi-va-dia-chi-thu' },
  { page: '/them-dau-moi/', part: 'quan-tri#danh-muc-don-vi-va-dia-chi-thu' },
  { page: '/don-vi/', part: 'quan-tri#danh-muc-don-vi-va-dia-chi-thu' },
  { page: '/tai-khoan', part: 'quan-tri#nguoi-dung-va-vai-tro' },
  { page: '/doi-ket-qua', part: 'quan-tri#doi-ket-qua-dung-han' },
];

const OF_LEADERS: readonly HelpOfPage[] = [
  { page: '/lanh-dao', part: 'lanh-dao#trang-tinh-hinh' },
  { page: '/tong-hop', part: 'lanh-dao#trang-tong-hop' },
  { page: '/danh-sach', part: 'lanh-dao#trang-danh-sach' },
  { page: '/thu', part: 'lanh-dao#thu-nhan-duoc' },
];

/** Where a person reads on when a page has no part of its own. */
const BEGINNING = {
  staff: 'chuyen-vien#moi-ngay',
  unit: 'don-vi#xem-bao-cao-phai-gui',
  leader: 'lanh-dao#trang-tinh-hinh',
} as const;

/** The parts that pages link to, for the test that each is there. */
export const HELP_PARTS: readonly string[] = [
  ...[...OF_MEMBERS, ...OF_OFFICES, ...OF_LEADERS].map(({ part }) => part),
  ...Object.values(BEGINNING),
  'don-vi#dang-nhap',
  'chuyen-vien#kiem-tra-va-xac-nhan-bao-cao-tong-hop',
];

/**
 * The address of the part of a guide about a page, for the sign "?" in its head: of members in the guide for units, of leaders first in
 * theirs. A part of a guide is found by the beginning of the page's address; a page without one leads to the beginning.
 * @example helpOf({ role: 'staff' }, '/bang-theo-doi?tim=pleiku') // '/huong-dan/chuyen-vien#bang-theo-doi'
 */
export function helpOf(session: Pick<Session, 'role'> | null, url: string): string {
  const path = url.split('?')[0]!;
  if (session === null) return `/huong-dan/don-vi#${path.startsWith('/tra-cuu') ? 'chung-minh-da-gui' : 'dang-nhap'}`;
  const { role } = session;
  const compiled = { page: '/tong-hop', part: 'chuyen-vien#kiem-tra-va-xac-nhan-bao-cao-tong-hop' };
  const known = {
    unit: OF_MEMBERS,
    staff: [compiled, ...OF_OFFICES, ...OF_LEADERS],
    leader: [...OF_LEADERS, ...OF_OFFICES],
  };
  const found = known[role].find(({ page }) => path.startsWith(page));
  return `/huong-dan/${found?.part ?? BEGINNING[role]}`;
}
