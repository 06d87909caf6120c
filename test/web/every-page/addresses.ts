import { OPEN_ROUND, OVERDUE_ROUND, PLAN, UNIT } from '../setup/sample-office';

export const HISTORY = 'gialai-614-2020';
/** The step that drafted the urging letter. */
export const STEP = 'letter:+3wd@2026-11-18';

/** A standing duty of the document of 2020. */
export const DUTY = 'internal-results';

/** What the addresses depend on. */
export interface Facts {
  mail: number;
  receipt: string;
  /** A paper that staff recorded. */
  recorded: string;
  leave: string;
  planDraft: string;
  registerDraft: string;
  unitChangeDraft: string;
  /** A draft that amends a document in force, and an amendment that was made. */
  amendingDraft: string;
  change: number;
  /** A change of the working calendar by a document. */
  calendarDecision: number;
  event: string;
  point: string;
  feed: string;
  previewedMail: string;
  /** A long list that was made as a file. */
  export: string;
}

/** Every route that answers with a page. */
export const pageAddresses = (facts: Facts): Readonly<Record<string, readonly string[]>> => ({
  '/': ['/'],
  '/dang-nhap': ['/dang-nhap'],
  '/phien': ['/phien'],
  '/vai-tro': ['/vai-tro'],
  '/hom-nay': ['/hom-nay'],
  '/tim-kiem': ['/tim-kiem', '/tim-kiem?tim=pleiku', '/tim-kiem?tim=2026&loai=dot', '/tim-kiem?tim=khong-co-noi-nao'],
  '/huong-dan': ['/huong-dan'],
  '/huong-dan/:ten': ['/huong-dan/don-vi', '/huong-dan/chuyen-vien', '/huong-dan/lanh-dao', '/huong-dan/quan-tri'],
  '/bang-theo-doi': [
    '/bang-theo-doi',
    '/bang-theo-doi?ngay=x&tinh-trang=qua-han',
    '/bang-theo-doi?ngay=17/11/2026&da-qua=co',
    '/bang-theo-doi?tim=khong-co-don-vi-nay',
  ],
  '/dot/*': [`/dot/${OVERDUE_ROUND}?da-nhac=1`, `/dot/${OPEN_ROUND}?loc=chua-gui`],
  '/du-thao/*': [`/du-thao/${OVERDUE_ROUND}?buoc=${encodeURIComponent(STEP)}`],
  '/da-ky/*': [`/da-ky/${OVERDUE_ROUND}`],
  '/nhac/*': [`/nhac/${OVERDUE_ROUND}`],
  '/yeu-cau': ['/yeu-cau', `/yeu-cau?bao-cao=${PLAN}/open`],
  '/don-vi/:id': [`/don-vi/${UNIT}`, `/don-vi/${UNIT}?da-sua=co`],
  '/theo-doi': ['/theo-doi', '/theo-doi?tinh-trang=tat-ca'],
  '/ghi-nhan/*': [`/ghi-nhan/${OVERDUE_ROUND}`],
  '/quyet-dinh/*': [`/quyet-dinh/${OVERDUE_ROUND}/${UNIT}`, `/quyet-dinh/${OVERDUE_ROUND}/gialai-2025:w23884`],
  '/danh-dau': ['nhac', 'ghi-nhan', 'gia-han', 'bo-sung', 'mien'].map(
    (act) => `/danh-dau?viec=${act}&bao-cao=${encodeURIComponent(`${OVERDUE_ROUND}/${UNIT}`)}`,
  ),
  '/quyet-dinh-nhieu/*': ['gia-han', 'bo-sung', 'mien'].map((act) => `/quyet-dinh-nhieu/${OVERDUE_ROUND}?viec=${act}`),
  '/doi-ket-qua': ['/doi-ket-qua', '/doi-ket-qua?xong=xac-nhan'],
  '/bao-cao': ['/bao-cao'],
  '/u/*': [`/u/${OPEN_ROUND}/${UNIT}`, `/u/${OVERDUE_ROUND}/${UNIT}`],
  '/de-nghi-gia-han/*': [`/de-nghi-gia-han/${OPEN_ROUND}/${UNIT}`, `/de-nghi-gia-han/${OVERDUE_ROUND}/${UNIT}`],
  '/lich': ['/lich'],
  '/phieu/:code': [`/phieu/${facts.receipt}`],
  '/tra-cuu': ['/tra-cuu', `/tra-cuu?ma=${facts.receipt}`],
  '/phieu/:code/bo-sung': [`/phieu/${facts.recorded}/bo-sung`],
  '/phieu/:code/noi-dung': [`/phieu/${facts.receipt}/noi-dung`],
  '/lanh-dao': ['/lanh-dao'],
  '/lanh-dao/van-ban/:id': [`/lanh-dao/van-ban/${PLAN}`, `/lanh-dao/van-ban/${HISTORY}`],
  '/danh-sach': [
    '/danh-sach',
    '/danh-sach?tu=x&kieu=don-vi',
    '/danh-sach?tu=01/01/2020&den=31/12/2020&tinh-den=30/06/2020',
  ],
  '/ho-so-gui/:unit': [`/ho-so-gui/${UNIT}`],
  '/bao-cao/ho-so': ['/bao-cao/ho-so'],
  '/nhiem-vu': ['/nhiem-vu'],
  '/van-ban/:id/nhiem-vu/:ma': [`/van-ban/${HISTORY}/nhiem-vu/${DUTY}`],
  '/lanh-dao/don-vi/:unit': [`/lanh-dao/don-vi/${UNIT}`],
  '/thu-tuan/:token': [`/thu-tuan/${facts.leave}`],
  '/tong-hop': ['/tong-hop'],
  '/tong-hop/*': [`/tong-hop/${OVERDUE_ROUND}`],
  '/nguon/*': [`/nguon/${OVERDUE_ROUND}?chi-tieu=dialogues`],
  '/van-ban': ['/van-ban'],
  '/van-ban/:id': [`/van-ban/${PLAN}`, `/van-ban/${HISTORY}`],
  '/van-ban/nap': ['/van-ban/nap'],
  '/van-ban/lap': ['/van-ban/lap', '/van-ban/lap?danh-muc=gialai-2025'],
  '/van-ban/du-thao/:so': [facts.planDraft],
  '/van-ban/du-thao/:so/dua-vao-theo-doi': [`${facts.planDraft}/dua-vao-theo-doi`],
  '/van-ban/du-thao/:so/bo': [`${facts.planDraft}/bo`],
  '/van-ban/du-thao/:so/lich': [`${facts.planDraft}/lich`],
  '/van-ban/du-thao/:so/sua-doi': [`${facts.amendingDraft}/sua-doi`],
  '/van-ban/:id/nam-sau': [`/van-ban/${HISTORY}/nam-sau`, `/van-ban/${PLAN}/nam-sau`],
  '/van-ban/:id/bai-bo': [`/van-ban/${HISTORY}/bai-bo`],
  '/van-ban/:id/thu-hoi-bai-bo': [`/van-ban/${HISTORY}/thu-hoi-bai-bo`],
  '/van-ban/:id/xac-nhan/:diem': [facts.point],
  '/van-ban/:id/su-kien/:ma': [facts.event],
  '/van-ban/:id/thu-hoi-xac-nhan/:ma': ['/van-ban/cu-jut-mttq-2020/thu-hoi-xac-nhan/district-report'],
  '/van-ban/:id/lich-trinh': [`/van-ban/${HISTORY}/lich-trinh`],
  '/van-ban/:id/lich': [`/van-ban/${PLAN}/lich`],
  '/chay-thu/du-thao/:so': [facts.planDraft.replace('/van-ban/', '/chay-thu/')],
  '/chay-thu/:id': [`/chay-thu/${HISTORY}?kich-ban=${HISTORY}`],
  '/danh-muc': ['/danh-muc'],
  '/danh-muc/:ma': ['/danh-muc/gialai-2025?tim=pleiku'],
  '/danh-muc/nap': ['/danh-muc/nap'],
  '/danh-muc/nap/:so': [facts.registerDraft],
  '/danh-muc/:ma/sap-xep': ['/danh-muc/gialai-2025/sap-xep'],
  '/danh-muc/:ma/sap-xep/:so': [facts.unitChangeDraft],
  '/them-dau-moi/*': [`/them-dau-moi/${UNIT}`],
  '/dau-moi/*': [`/dau-moi/${UNIT}/office`],
  '/nhiem-vu/*': [`/nhiem-vu/${UNIT}/officer`],
  '/gui-thu': ['/gui-thu', '/gui-thu?tim=khong-co-ai', `/gui-thu?don-vi=${UNIT}&ket-qua=bounced`],
  '/gui-thu/thu-bao-tra': ['/gui-thu/thu-bao-tra'],
  '/gui-thu/dang-giu': ['/gui-thu/dang-giu'],
  '/nhan-thu': ['/nhan-thu'],
  '/lich-lam-viec': ['/lich-lam-viec'],
  '/lich/:nam(^\\d{4}$)': ['/lich/2026'],
  '/lich-lam-viec/sua': ['/lich-lam-viec/sua?ngay=2026-11-24'],
  '/lich-lam-viec/van-ban': ['/lich-lam-viec/van-ban'],
  '/lich-lam-viec/chinh-thuc/:nam': ['/lich-lam-viec/chinh-thuc/2027'],
  '/lich-lam-viec/thu-hoi/:so': [`/lich-lam-viec/thu-hoi/${facts.calendarDecision}`],
  '/tai-khoan': ['/tai-khoan'],
  '/tai-khoan/xoa': ['/tai-khoan/xoa', '/tai-khoan/xoa?thu=khong.ai@example.invalid'],
  '/nhat-ky': ['/nhat-ky'],
  '/vi-sao/*': [`/vi-sao/${OPEN_ROUND}/${UNIT}`],
  '/ma-truy-cap': ['/ma-truy-cap'],
  '/xuat/:id': [facts.export],
  '/thu': ['/thu'],
  '/thu/:id': [`/thu/${facts.mail}`],
});

/** Every route that answers with something else: files, mails in their frame, calendar feeds, monitoring. */
export const otherAddresses = (facts: Facts): Readonly<Record<string, string>> => ({
  // Pages between the steps of sign-in, which the test of sign-in covers.
  '/dang-nhap/lien-ket': '/dang-nhap/lien-ket',
  '/dang-nhap/lien-ket*': '/dang-nhap/lien-ket%23abc',
  '/dang-nhap/ma': '/dang-nhap/ma',
  '/phien/ban-sao': '/phien/ban-sao?dang=json',
  '/bang-theo-doi/tai-ve': '/bang-theo-doi/tai-ve?dang=xlsx',
  '/danh-sach/tai-ve': '/danh-sach/tai-ve?dang=xlsx',
  '/ho-so-gui/:unit/tai-ve': `/ho-so-gui/${UNIT}/tai-ve?dang=csv`,
  '/bao-cao/ho-so/tai-ve': '/bao-cao/ho-so/tai-ve?dang=csv',
  '/xuat/:id/tep': `${facts.export}/tep`,
  '/bieu-mau/*': `/bieu-mau/${OPEN_ROUND}/${UNIT}?dang=docx`,
  '/phu-luc/*': `/phu-luc/${OVERDUE_ROUND}?dang=xlsx`,
  '/nhac-thu/*': facts.previewedMail,
  '/thu/:id/noi-dung': `/thu/${facts.mail}/noi-dung`,
  '/lich/:file': facts.feed,
  '/phieu/:code/tep/:ord': `/phieu/${facts.receipt}/tep/0`,
  '/phieu/:code/ban-ghi': `/phieu/${facts.receipt}/ban-ghi`,
  '/phieu/:code/ban-in': `/phieu/${facts.receipt}/ban-in`,
  '/ban-in/*': `/ban-in/${OVERDUE_ROUND}?dang=docx`,
  '/ban-da-ky/*': `/ban-da-ky/${OVERDUE_ROUND}?buoc=${encodeURIComponent(STEP)}`,
  '/lich-bao-cao/:nam': '/lich-bao-cao/2026',
  '/van-ban/:id/lich-in': `/van-ban/${PLAN}/lich-in?nam=2026`,
  '/van-ban/:id/truoc-sua-doi/:lan': `/van-ban/${HISTORY}/truoc-sua-doi/${facts.change}`,
  '/danh-muc/mau': '/danh-muc/mau?dang=csv',
  '/danh-muc/mau-sap-xep': '/danh-muc/mau-sap-xep?dang=csv',
  '/danh-muc/:ma/bang': '/danh-muc/gialai-2025/bang?dang=xlsx',
  '/nhat-ky/csv': '/nhat-ky/csv',
  '/openapi.json': '/openapi.json',
  // Most of it is Swagger UI's own: its own test opens it in a browser.
  '/api': '/api',
  '/livez': '/livez',
  '/readyz': '/readyz',
  '/metrics': '/metrics',
});
