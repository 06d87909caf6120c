import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAudit } from '../../../storage/audit';
import type { Answer, RunningApp, Visitor } from '../setup/running-app';
import { loadHistory, PLAN, TODAY, UNIT } from '../setup/sample-office';
import { sendForm } from '../setup/sent-form';

const PLANS = join(__dirname, '../../../plans');
const text = (file: string) => readFileSync(join(PLANS, file), 'utf8');

/** A page as a visitor sees it: requested, or the answer to a form. */
export type Page = () => Promise<Answer>;

/** Documents of the past, a draft and edits: every page of this area has something to show. */
export async function fillPlans(office: RunningApp, staff: Visitor): Promise<{ draft: string; preview: string }> {
  const { database } = office;
  for (const file of ['gialai-614-2020', 'bdvtw-nam-dan-van-kheo-2020', 'dukcq-22-2016']) {
    await loadHistory(database, `${file}.yaml`);
  }
  await settle(staff, 'Gửi chậm nhất ngày nào', { ngay: '10/6/2020' });
  await settle(staff, 'Gửi trong ngày 30/10/2020', { 'tra-loi': 'co' });
  await database.rows(`update contacts set bad_since = $2, bad_reason = '550 no such user' where id = $1`, [
    `${UNIT}/office`,
    new Date(TODAY).toISOString(),
  ]);
  await writeAudit(database, { at: TODAY, who: 'Đúng Hạn', action: 'step.remind', subject: PLAN, detail: {} });
  await staff.post('/lich-lam-viec/sua', { ...CALENDAR_EDIT, ngay: '14/12/2026', viec: 'luu' });
  const loaded = await load(office, staff, text('cu-jut-mttq-2020.yaml'), 'cu-jut-2020');
  const preview = await sendForm(office, staff, '/danh-muc/nap', {
    fields: [
      ['ma', ''],
      ['ten', 'Danh mục thử'],
    ],
    files: { tep: { name: 'thu-2026.csv', content: REGISTER } },
  });
  return { draft: loaded.headers.get('location')!, preview: preview.headers.get('location')! };
}

const BY = { nguoi: 'Nguyễn Thị Lan', 'ly-do': 'Ý kiến của Văn phòng UBND tỉnh' };
const HEAD = 'code;name;type;groups;parent_government;office_email;phone';
const REGISTER = `${HEAD}\nubnd;UBND tỉnh Thử;committee;;-;ubnd@thu.invalid;\nso-y-te;Sở Y tế;department;so;ubnd;;`;
const BAD_REGISTER = `${HEAD}\nubnd;UBND;committee;;-;sai địa chỉ;\n;Sở;department;;ubnd;;`;
const CALENDAR_EDIT = {
  ngay: '04/12/2026',
  nghi: 'nghi',
  ten: 'Nghỉ theo thông báo',
  'can-cu': 'Thông báo số 12/TB-VP',
  'tinh-trang': 'official',
};

async function settle(staff: Visitor, question: string, typed: Record<string, string>): Promise<void> {
  const { body } = await staff.get('/van-ban/gialai-614-2020');
  await staff.post(pointAddress(body, question), { ...BY, ...typed, viec: 'xac-nhan' });
}

function pointAddress(page: string, question: string): string {
  const links = [...page.matchAll(/href="(\/van-ban\/[\w-]+\/xac-nhan\/\w+)">[^<]*<span class="hidden">: ([^<]*)/g)];
  return links.find(([, , asked]) => asked!.includes(question))![1]!;
}

function load(office: RunningApp, visitor: Visitor, plan: string, register: string): Promise<Answer> {
  return sendForm(office, visitor, '/van-ban/nap', {
    fields: [
      ['van-ban', plan],
      ['danh-muc', ''],
    ],
    files: { 'tep-danh-muc': { name: `${register}.yaml`, content: text(`registers/${register}.yaml`) } },
  });
}

/**
 * Every page of documents, registers, calendar, journal and rehearsal, with their refusals and confirmations.
 * @param points addresses of the open points by their Vietnamese questions, read from a Vietnamese page
 */
export function planPages(
  office: RunningApp,
  visitor: Visitor,
  { draft, preview }: { draft: string; preview: string },
  vietnamesePlan: string,
): Record<string, Page> {
  const number = draft.split('/').at(-1)!;
  const reading = pointAddress(vietnamesePlan, 'Gửi trong ngày');
  const cutoff = pointAddress(vietnamesePlan, 'chốt số liệu');
  const undated = pointAddress(vietnamesePlan, 'Gửi chậm nhất');
  const get = (url: string) => () => visitor.get(url);
  const post = (url: string, fields: Record<string, string>) => () => visitor.post(url, fields);
  const rehearsal = '/chay-thu/gialai-614-2020?kich-ban';
  const bad = text('gialai-614-2020.yaml')
    .replace('date: 30/5/2020', 'date: 31/6/2020')
    .replace('frequency: six-month', 'frequency: half-year');
  return {
    documents: get('/van-ban'),
    'a document in force': get(`/van-ban/${PLAN}`),
    'a document of the past, with answers': get('/van-ban/gialai-614-2020'),
    'a document with phases': get('/van-ban/dukcq-22-2016'),
    'a document without reports': get('/van-ban/bdvtw-nam-dan-van-kheo-2020'),
    'its dates and mails': get(`/van-ban/${PLAN}/lich-trinh`),
    'dates and mails of the past': get('/van-ban/gialai-614-2020/lich-trinh'),
    'dates and mails of phases': get('/van-ban/dukcq-22-2016/lich-trinh'),
    'its year': get(`/van-ban/${PLAN}/lich?nam=2026`),
    'a year with milestones': get('/van-ban/dukcq-22-2016/lich?nam=2018'),
    'an empty year': get(`/van-ban/${PLAN}/lich?nam=2030`),
    'a reading': get(reading),
    'a reading answered emptily': post(reading, {}),
    'a reading before it is kept': post(reading, { ...BY, 'tra-loi': 'khong' }),
    'a cut-off': get(cutoff),
    'a cut-off badly answered': post(cutoff, { ...BY, 'so-ngay': '0' }),
    'a cut-off before it is kept': post(cutoff, { ...BY, 'so-ngay': '4' }),
    'no cut-off before it is kept': post(cutoff, { ...BY, 'so-ngay': '' }),
    'a date': get(undated),
    'a date that does not exist': post(undated, { ...BY, ngay: '31/2/2020' }),
    'a date before the reports that feed it': post(undated, { ...BY, ngay: '20/5/2020' }),
    'a date before it is kept': post(undated, { ...BY, ngay: '20/12/2020' }),
    'loading a document': get('/van-ban/nap'),
    'a document with faults': () => load(office, visitor, bad, 'gialai-2020'),
    'no document': () => load(office, visitor, '', 'gialai-2020'),
    'building a document: registers': get('/van-ban/lap'),
    'building a document': get('/van-ban/lap?danh-muc=gialai-2025'),
    'building a document with faults': () =>
      sendForm(office, visitor, '/van-ban/lap', {
        fields: [
          ['danh-muc', 'gialai-2025'],
          ['so-yeu-cau', '1'],
        ],
      }),
    'a draft': get(draft),
    'activating a draft': get(`${draft}/dua-vao-theo-doi`),
    'the year of a draft': get(`${draft}/lich`),
    'dropping a draft': get(`${draft}/bo`),
    'rehearsing a draft': get(`/chay-thu/du-thao/${number}?kich-ban=nobody-sends`),
    registers: get('/danh-muc'),
    'a register': get('/danh-muc/gialai-2025'),
    'a register of the Party': get('/danh-muc/ccq-2016'),
    'bad addresses': get('/danh-muc/gialai-2025?loi=co'),
    'a search without result': get('/danh-muc/gialai-2025?tim=xyz'),
    'loading a register': get('/danh-muc/nap'),
    'no register': () => sendForm(office, visitor, '/danh-muc/nap', { fields: [] }),
    'a register with faults': () =>
      sendForm(office, visitor, '/danh-muc/nap', {
        fields: [
          ['ma', ''],
          ['ten', 'Danh mục thử'],
        ],
        files: { tep: { name: 'thu-2026.csv', content: BAD_REGISTER } },
      }),
    'a register before it is taken in': get(preview),
    'a contact': get(`/dau-moi/${UNIT}/office`),
    'a contact with faults': post(`/dau-moi/${UNIT}/office`, { ten: '', thu: 'van thu@xa', 'dien-thoai': 'x' }),
    'a new contact': get(`/them-dau-moi/${UNIT}`),
    'a new contact with faults': post(`/them-dau-moi/${UNIT}`, { ten: '', thu: '' }),
    'the calendar': get('/lich/2026'),
    'the calendar of a past year': get('/lich/2018'),
    'the calendar of a year to come': get('/lich/2031'),
    'an edit of the calendar': get('/lich-lam-viec/sua?ngay=2026-09-02'),
    'an edit with faults': post('/lich-lam-viec/sua', { ngay: '30/11/2026' }),
    'an edit of no day': post('/lich-lam-viec/sua', { ngay: '31/11/2026' }),
    'an edit before it is saved': post('/lich-lam-viec/sua', CALENDAR_EDIT),
    'an edit taken back': post('/lich-lam-viec/sua', { ngay: '14/12/2026', bo: 'co' }),
    'the journal': get('/nhat-ky'),
    'the journal with faults': get('/nhat-ky?tu=31/2/2026'),
    'a rehearsal not yet run': get('/chay-thu/gialai-614-2020'),
    'a rehearsal': get(`${rehearsal}=gialai-614-2020`),
    'a rehearsal in which nobody sends': get(`${rehearsal}=nobody-sends`),
    'a rehearsal in which some are late': get(`${rehearsal}=some-late`),
    'a rehearsal in which everyone sends': get(`${rehearsal}=everyone-on-time`),
    'a rehearsed mail': async () => {
      const { body } = await visitor.get(`${rehearsal}=nobody-sends`);
      return visitor.get(/href="([^"]+thu=gialai-2020[^"]+)"/.exec(body)![1]!.replaceAll('&amp;', '&'));
    },
  };
}
