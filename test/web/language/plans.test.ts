import { periodName } from '../../../domain/deadlines/periods';
import { STEP_NAMES } from '../../../domain/explanation/step-lines';
import { inVietnamese, type Message } from '../../../domain/messages/message';
import { NOTICE_NAMES } from '../../../domain/notices/notice-names';
import { OPEN_POINT_CODES } from '../../../domain/open-point-codes';
import { ROLE_NAMES } from '../../../domain/steps/step';
import { ACTIONS } from '../../../web/journal/audit-words';
import { FREQUENCIES, KINDS } from '../../../web/language/vocabulary';
import { wordsOf } from '../../../web/language/words';
import { type Answer, type RunningApp, runningApp, textOf } from '../setup/running-app';
import { inEnglish, leftVietnamese, readOfficeTexts } from './left-vietnamese';
import { fillPlans, planPages } from './plan-pages';

describe('documents, registers, calendar, journal and rehearsal in English', () => {
  let office: RunningApp;
  let officeTexts: string[];
  const answers = new Map<string, Answer>();

  beforeAll(async () => {
    office = await runningApp();
    const staff = await office.signIn('chuyen-vien');
    const filled = await fillPlans(office, staff);
    const { body } = await staff.get('/van-ban/gialai-614-2020');
    for (const [name, page] of Object.entries(planPages(office, inEnglish(office, staff), filled, body))) {
      answers.set(name, await page());
    }
    // The draft's own words belong to the office once it is activated.
    await staff.post(`${filled.draft}/dua-vao-theo-doi`, {});
    await staff.post(filled.preview, {});
    officeTexts = await readOfficeTexts(office.database);
  });
  afterAll(() => office.close());

  const page = (name: string) => textOf(answers.get(name)!.body);

  it('all answer, in a page that says it is English', () => {
    const odd = [...answers].filter(
      ([, { status, body }]) => ![200, 422].includes(status) || !body.includes('<html lang="en">'),
    );
    expect(odd.map(([name, { status }]) => [name, status])).toEqual([]);
  });

  it('leave no Vietnamese but the words of the offices', () => {
    const left = [...answers].map(([name, { body }]) => {
      // A page that shows a mail has the mail's subject for its title.
      const shown = name === 'a rehearsed mail' ? body.replace(/<title>.*?<\/title>/, '') : body;
      return [name, leftVietnamese(shown, officeTexts)] as const;
    });
    expect(left.filter(([, texts]) => texts.length > 0)).toEqual([]);
  });

  it('say what is wrong in a file, and where, and quote the file as it is', () => {
    expect(page('a document with faults')).toContain(
      'Line 98: Found “31/6/2020”; needed: the date in the document, written 30/5/2020 or 2020-05-30, that is on the calendar.',
    );
    expect(answers.get('a register with faults')!.body).toContain(
      'thu-2026.csv, line 2, column “office_email”: Found “<span lang="vi">sai địa chỉ</span>”; needed: a mail address like',
    );
  });

  it('translate a question of the program, and put the meaning before one that the file asks', () => {
    expect(page('a document of the past, with answers')).toContain('Is a report sent on 30 May 2020 itself on time?');
    const draft = answers.get('a draft')!.body;
    expect(draft).toContain(`${OPEN_POINT_CODES.EFFECTIVE_ASSUMED} <span lang="vi">Văn bản không ghi ngày, chỉ biết`);
  });

  it('leave the sentence of an author as it is, though it begins like a fault of a file', () => {
    const sentence = 'Danh sách sở, ngành theo Nghị định 45/2025/NĐ-CP; đề nghị xác nhận.';
    expect(wordsOf('en').told(sentence, 'UNITS_UNCONFIRMED').original).toBe(sentence);
  });

  it('name a period that is a year, and no frequency of a duty that has none', () => {
    expect(wordsOf('en').say(periodName({ id: '2026', title: 'năm 2026' }))).toBe('year 2026');
    expect(page('a draft')).toContain('standing duty · to UBMTTQ huyện Cư Jút');
  });

  it('name holidays, months and years of the calendar', () => {
    expect(page('the calendar')).toContain('Monday, 27 April 2026 Day off in lieu of Hung Kings’ Commemoration Day');
    expect(page('its year')).toContain('Friday, 4 December 2026: Last day for báo cáo');
    expect(page('a year with milestones')).toContain('October 2018');
  });

  it('leave names of units as they are, though the program uses the same words', () => {
    expect(page('dates and mails of the past')).toContain(' Thanh tra tỉnh ');
    expect(page('dates and mails of the past')).toContain('Sở Nội vụ (the compiler’s own figures)');
  });

  it('know every action of the journal, and every kind, frequency, step, notice and role', () => {
    const { say } = wordsOf('en');
    const names: Message[] = [ACTIONS, KINDS, FREQUENCIES, STEP_NAMES, ROLE_NAMES].flatMap(Object.values);
    names.push(...Object.values(NOTICE_NAMES).map(({ name }) => name));
    expect(names.filter((name) => say(name) === inVietnamese(name))).toEqual([]);
  });
});
