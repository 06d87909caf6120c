import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { urgingLetter } from '../../../domain/letters/urging-letter';
import { atTime } from '../../../domain/time/time';
import { addresseesWhoStay } from '../../../storage/weekly-mail';
import { addPeople, addRelatives } from '../people-of-all-kinds';
import { type RunningApp, runningApp, type Visitor } from '../running-app';
import { addMail, addWaitingMails, loadHistory, OPEN_ROUND, OVERDUE_ROUND, PLAN, UNIT } from '../sample-office';
import { sendForm } from '../sent-form';

const PLANS = join(__dirname, '..', '..', '..', 'plans');
const HISTORY = 'gialai-614-2020';
const STEP = 'letter:+3wd@2026-11-18';
const read = (file: string) => readFileSync(join(PLANS, file), 'utf8');

/** An office where every page of the application has something to show. */
export interface OfficeOfAllPages extends RunningApp {
  /** By the address of a page's route, where to look at it; a page that shows very different things has several. */
  pages: Readonly<Record<string, readonly string[]>>;
}

export async function officeOfAllPages(): Promise<OfficeOfAllPages> {
  const office = await runningApp();
  const { database } = office;
  await loadHistory(database, `${HISTORY}.yaml`);
  await addRelatives(database);
  await addPeople(database);
  await addWaitingMails(database);
  await addLetter(office);
  await database.rows(`update contacts set bad_since = '2026-11-20T08:00:00+07:00' where id = $1`, [`${UNIT}/office`]);
  const mail = await addMail(database, '<html lang="vi"><title>Thư</title><main><h1>Kính gửi</h1></main></html>');
  const staff = await office.signIn('chuyen-vien');
  return { ...office, pages: addresses(await factsOf(office, staff, mail)) };
}

interface Facts {
  mail: number;
  receipt: string;
  leave: string;
  planDraft: string;
  registerDraft: string;
  point: string;
}

async function factsOf(office: RunningApp, staff: Visitor, mail: number): Promise<Facts> {
  const { database } = office;
  const [sent] = await database.rows<{ receipt: string }>(
    `select receipt from submissions where obligation like '%/' || $1 order by received_at limit 1`,
    [UNIT],
  );
  const [head] = await database.rows<{ id: string }>(`select id from contacts where post = 'head' limit 1`);
  await addresseesWhoStay(database, [head!.id]);
  const [weekly] = await database.rows<{ token: string }>('select leave_token as token from weekly_mail');
  const plan = await sendForm(office, staff, '/van-ban/nap', {
    fields: [
      ['van-ban', read('cu-jut-mttq-2020.yaml')],
      ['danh-muc', ''],
    ],
    files: { 'tep-danh-muc': { name: 'cu-jut-2020.yaml', content: read('registers/cu-jut-2020.yaml') } },
  });
  const register = await sendForm(office, staff, '/danh-muc/nap', {
    fields: [
      ['ma', ''],
      ['ten', 'Danh mục thử'],
    ],
    files: {
      tep: {
        name: 'thu-2026.csv',
        content:
          'code;name;type;groups;parent_government\nubnd;UBND tỉnh Thử;committee;;-\nso-y-te;Sở Y tế;department;so;ubnd',
      },
    },
  });
  const open = /href="(\/van-ban\/[^"]+\/xac-nhan\/\w+)"/.exec((await staff.get(`/van-ban/${HISTORY}`)).body);
  return {
    mail,
    receipt: sent!.receipt,
    leave: weekly!.token,
    planDraft: plan.headers.get('location')!,
    registerDraft: register.headers.get('location')!,
    point: open![1]!,
  };
}

async function addLetter({ database }: RunningApp): Promise<void> {
  const rows = await database.rows<{ unit: string }>(
    `select unit from obligations where collection = $1 and state = 'open' order by ord`,
    [OVERDUE_ROUND],
  );
  const units = rows.map(({ unit }) => unit);
  const letter = urgingLetter('compiler', units, 10, atTime('2026-11-20', '07:00'), vietnamCalendar());
  await database.rows(
    `insert into letters (collection, step, issuer, body, drafted_at)
     values ($1, $2, 'gialai-2025:so-noi-vu', $3, '2026-11-20T07:00:00+07:00')`,
    [OVERDUE_ROUND, STEP, JSON.stringify(letter)],
  );
}

/** Every route that answers with a page. */
const addresses = (facts: Facts): Readonly<Record<string, readonly string[]>> => ({
  '/': ['/'],
  '/dang-nhap': ['/dang-nhap'],
  '/phien': ['/phien'],
  '/vai-tro': ['/vai-tro'],
  '/hom-nay': ['/hom-nay'],
  '/bang-theo-doi': [
    '/bang-theo-doi',
    '/bang-theo-doi?ngay=x&tinh-trang=qua-han',
    '/bang-theo-doi?ngay=17/11/2026&da-qua=co',
    '/bang-theo-doi?tim=khong-co-don-vi-nay',
  ],
  '/dot/*': [`/dot/${OVERDUE_ROUND}?da-nhac=1`, `/dot/${OPEN_ROUND}?loc=chua-gui`],
  '/du-thao/*': [`/du-thao/${OVERDUE_ROUND}?buoc=${encodeURIComponent(STEP)}`],
  '/nhac/*': [`/nhac/${OVERDUE_ROUND}`],
  '/don-vi/:id': [`/don-vi/${UNIT}`, `/don-vi/${UNIT}?da-sua=co`],
  '/theo-doi': ['/theo-doi', '/theo-doi?tinh-trang=tat-ca'],
  '/ghi-nhan/*': [`/ghi-nhan/${OVERDUE_ROUND}`],
  '/quyet-dinh/*': [`/quyet-dinh/${OVERDUE_ROUND}/${UNIT}`, `/quyet-dinh/${OVERDUE_ROUND}/gialai-2025:w23884`],
  '/bao-cao': ['/bao-cao'],
  '/u/*': [`/u/${OPEN_ROUND}/${UNIT}`, `/u/${OVERDUE_ROUND}/${UNIT}`],
  '/lich': ['/lich'],
  '/phieu/:code': [`/phieu/${facts.receipt}`],
  '/tra-cuu': ['/tra-cuu', `/tra-cuu?ma=${facts.receipt}`],
  '/phieu/:code/noi-dung': [`/phieu/${facts.receipt}/noi-dung`],
  '/lanh-dao': ['/lanh-dao'],
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
  '/van-ban/:id/xac-nhan/:diem': [facts.point],
  '/van-ban/:id/lich-trinh': [`/van-ban/${HISTORY}/lich-trinh`],
  '/van-ban/:id/lich': [`/van-ban/${PLAN}/lich`],
  '/chay-thu/du-thao/:so': [facts.planDraft.replace('/van-ban/', '/chay-thu/')],
  '/chay-thu/:id': [`/chay-thu/${HISTORY}?kich-ban=${HISTORY}`],
  '/danh-muc': ['/danh-muc'],
  '/danh-muc/:ma': ['/danh-muc/gialai-2025?tim=pleiku'],
  '/danh-muc/nap': ['/danh-muc/nap'],
  '/danh-muc/nap/:so': [facts.registerDraft],
  '/them-dau-moi/*': [`/them-dau-moi/${UNIT}`],
  '/dau-moi/*': [`/dau-moi/${UNIT}/office`],
  '/lich-lam-viec': ['/lich-lam-viec'],
  '/lich/:nam(^\\d{4}$)': ['/lich/2026'],
  '/lich-lam-viec/sua': ['/lich-lam-viec/sua?ngay=2026-11-24'],
  '/tai-khoan': ['/tai-khoan'],
  '/nhat-ky': ['/nhat-ky'],
  '/vi-sao/*': [`/vi-sao/${OPEN_ROUND}/${UNIT}`],
  '/ma-truy-cap': ['/ma-truy-cap'],
  '/thu': ['/thu'],
  '/thu/:id': [`/thu/${facts.mail}`],
});

/** Routes that answer with something else than a page of ours, and what. */
export const NO_PAGES: Readonly<Record<string, string>> = {
  '/dang-nhap/lien-ket': 'a link of a mail: sign-in-browser',
  '/dang-nhap/ma': 'between the two steps of signing in: sign-in-browser',
  '/bang-theo-doi/tai-ve': 'a file',
  '/nhac-thu/*': 'a mail, in its frame',
  '/thu/:id/noi-dung': 'a mail, in its frame',
  '/lich/:file': 'a calendar feed',
  '/phieu/:code/tep/:ord': 'a file',
  '/phieu/:code/ban-ghi': 'a file',
  '/danh-muc/mau': 'a file',
  '/danh-muc/:ma/bang': 'a file',
  '/nhat-ky/csv': 'a file',
  '/openapi.json': 'the contract of the API',
  '/livez': 'for watchers',
  '/readyz': 'for watchers',
  '/metrics': 'for Prometheus',
};
