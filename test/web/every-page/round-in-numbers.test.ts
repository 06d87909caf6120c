import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { addressOf } from '../../../domain/ids';
import { urgingLetter } from '../../../domain/letters/urging-letter';
import { insertLetter } from '../../../storage/letters';
import { countsOfRound } from '../../../storage/round-counts';
import type { RoundGroup } from '../../../web/rounds/round-standing';
import type { StateFilter } from '../../../web/rounds/tracking';
import { checkNumbers, type Meaning, type Phrasebook, textWithLabels } from '../../setup/numbers/check-numbers';
import { ENGLISH } from '../../setup/numbers/english';
import {
  BEFORE_DUE,
  NUMBERS,
  NUMBERS_BEFORE,
  NUMBERS_WITH_OWN,
  type NumbersTable,
  numbersOfUnit,
} from '../../setup/numbers/table';
import { UNIT_CARD, VIETNAMESE } from '../../setup/numbers/vietnamese';
import {
  addRoundOfEveryState,
  compileEveryState,
  EVERY_STATE_AT,
  EVERY_STATE_PLAN,
  EVERY_STATE_ROUND,
  sendOwnOfEveryState,
} from '../../setup/round-of-every-state';
import { inEnglish } from '../language/left-vietnamese';
import { type RunningApp, runningApp, type Visitor } from '../setup/running-app';

const ROUND = addressOf('/dot', EVERY_STATE_ROUND);
const ROLLUP = addressOf('/tong-hop', EVERY_STATE_ROUND);
const STEP = 'letter:+2wd@2026-05-29';

/** Pages that show the round, and what each must say of it. */
const STAFF_PAGES: readonly (readonly [url: string, ...says: Meaning[]])[] = [
  ['/hom-nay', 'owingThisWeek', 'calls', 'overdue', 'expected', 'unchecked'],
  ['/bang-theo-doi', 'all', 'expected', 'sent', 'returned', 'unsent', 'owing', 'onTime', 'share', 'shown.on-time'],
  ['/bang-theo-doi?tinh-trang=qua-han', 'expected', 'sent', 'returned', 'shown.overdue'],
  [ROUND, 'expected', 'sent', 'returned', 'onTime', 'share', 'late', 'unsent', 'overdue', 'owing', 'nil', 'excused'],
  ['/tong-hop', 'sent', 'expected', 'returned', 'late', 'unsent', 'onTime', 'share'],
  [
    ROLLUP,
    'sent',
    'returned',
    'share',
    'unsent',
    'held',
    'leftUnsent',
    'leftReturned',
    'leftExcused',
    'heldLate',
    'heldNil',
    'models',
    'money',
  ],
  [`${addressOf('/nguon', EVERY_STATE_ROUND)}?chi-tieu=models`, 'heldWithFigures', 'models', 'sources'],
  [`/van-ban/${EVERY_STATE_PLAN}`, 'sent', 'expected', 'returned'],
  [addressOf('/nhac', EVERY_STATE_ROUND), 'reminded'],
  [addressOf('/ghi-nhan', EVERY_STATE_ROUND), 'daysOverdue', 'workingDaysLeft'],
  [
    `${addressOf('/du-thao', EVERY_STATE_ROUND)}?buoc=${encodeURIComponent(STEP)}`,
    'sent',
    'returned',
    'unsent',
    'missing',
  ],
];

/** Which count each group of a round's list is. */
const GROUPS: Readonly<Record<RoundGroup, Meaning>> = {
  'phai-gui': 'expected',
  'da-gui': 'sent',
  'dung-han': 'onTime',
  cham: 'late',
  'chua-gui': 'unsent',
  'qua-han': 'overdue',
  'con-han': 'awaited',
  'can-bo-sung': 'returned',
  'con-phai-gui': 'owing',
  'khong-phat-sinh': 'nil',
  mien: 'excused',
};
const FILTERS: Readonly<Record<StateFilter, Meaning>> = {
  'con-phai-gui': 'owing',
  'chua-gui': 'unsent',
  'qua-han': 'overdue',
  'can-bo-sung': 'returned',
  'cho-kiem-tra': 'unchecked',
  'da-gui': 'sent',
  cham: 'late',
  'khong-phat-sinh': 'nil',
  mien: 'excused',
  'tat-ca': 'all',
};

/** The reports of single units, by hand. */
const UNITS = {
  'xa-01': { owing: 0, sent: 1, returned: 0, onTime: 1 },
  'xa-03': { owing: 0, sent: 1, returned: 0, onTime: 0 },
  'xa-04': { owing: 1, sent: 1, returned: 1, onTime: 1 },
  'xa-05': { owing: 1, sent: 1, returned: 1, onTime: 0 },
  'xa-06': { owing: 0, sent: 1, returned: 0, onTime: 1 },
  'xa-07': { owing: 0, sent: 0, returned: 0, onTime: 0 },
  'xa-09': { owing: 1, sent: 0, returned: 0, onTime: 0 },
  'xa-11': { owing: 1, sent: 0, returned: 0, onTime: 0 },
};

const LANGUAGES: readonly (readonly [string, Phrasebook])[] = [
  ['Vietnamese', VIETNAMESE],
  ['English', ENGLISH],
];

describe.each([
  ['before the compiler’s own figures come', false, NUMBERS],
  ['with the compiler’s own figures', true, NUMBERS_WITH_OWN],
] as const)('a round with every state on every page, %s', (_, own, table) => {
  let office: RunningApp;
  let staff: Visitor;
  let leader: Visitor;
  beforeAll(async () => {
    office = await officeOfTheRound(own);
    staff = await office.signIn('chuyen-vien');
    leader = await office.signIn('lanh-dao');
  });
  afterAll(() => office?.close());
  beforeEach(() => office.setClock(EVERY_STATE_AT));

  async function pageOf(visitor: Visitor, language: string, url: string): Promise<string> {
    const { status, body } = await (language === 'English' ? inEnglish(office, visitor) : visitor).get(url);
    expect([url, status]).toEqual([url, 200]);
    return body;
  }

  /** What is wrong with the numbers of a page, and what it should say and does not. */
  async function faultsOf(
    visitor: Visitor,
    [language, book]: (typeof LANGUAGES)[number],
    [url, ...says]: (typeof STAFF_PAGES)[number],
    numbers: NumbersTable = table,
  ): Promise<string[]> {
    const { faults, said } = checkNumbers(textWithLabels(await pageOf(visitor, language, url)), numbers, book);
    return [...faults, ...says.filter((one) => !said.has(one)).map((one) => `says nothing of ${one}`)].map(
      (fault) => `${url}: ${fault}`,
    );
  }

  it.each(LANGUAGES)('is counted as by hand for staff, in %s', async (...language) => {
    const faults = [];
    for (const page of STAFF_PAGES) faults.push(...(await faultsOf(staff, language, page)));
    expect(faults).toEqual([]);
  });

  it.each(LANGUAGES)('is counted as by hand for leaders, in %s', async (...language) => {
    const pages: (typeof STAFF_PAGES)[number][] = [
      [
        '/lanh-dao',
        'onTime',
        'expected',
        'share',
        'late',
        'overdue',
        'awaited',
        'models',
        'money',
        'daysOverdue',
        'daysLate',
      ],
      ['/tong-hop', 'sent', 'returned'],
      [ROLLUP, 'sent', 'returned', 'held'],
      ['/bang-theo-doi', 'sent', 'returned', 'share'],
      ['/lanh-dao/don-vi/moi:xa-05', 'daysLate'],
    ];
    const faults = [];
    for (const page of pages) faults.push(...(await faultsOf(leader, language, page)));
    expect(faults).toEqual([]);
  });

  it.each(LANGUAGES)(
    'names as many units as it counts, in every group and under every filter, in %s',
    async (...language) => {
      const faults = [];
      const wrong = [];
      const lists = [
        ...Object.entries(GROUPS).map(([group, meaning]) => [`${ROUND}?loc=${group}`, meaning, 'returned'] as const),
        ...Object.entries(FILTERS).map(
          ([state, meaning]) => [`/theo-doi?tinh-trang=${state}`, meaning, 'returned'] as const,
        ),
      ];
      for (const [url, meaning, says] of lists) {
        faults.push(...(await faultsOf(staff, language, [url, 'sent', says])));
        const named = namesIn(await pageOf(staff, language[0], url));
        if (named !== table[meaning as keyof NumbersTable]) wrong.push(`${url} names ${named} of ${meaning}`);
      }
      expect([...faults, ...wrong]).toEqual([]);
    },
  );

  it.each(LANGUAGES)('is one report on the card and the page of a unit, in %s', async (...language) => {
    const faults = [];
    const [name, book] = language;
    for (const [unit, counts] of Object.entries(UNITS)) {
      const says: Meaning[] = counts.sent === 0 ? ['owing'] : ['owing', 'sent', 'onTime', 'share'];
      if (counts.returned > 0) says.push('returned');
      const card = { ...book, phrases: [...UNIT_CARD, ...book.phrases] };
      faults.push(...(await faultsOf(staff, [name, card], [`/don-vi/moi:${unit}`, ...says], numbersOfUnit(counts))));
      const member = await office.signIn('don-vi', `moi:${unit}`);
      faults.push(...(await faultsOf(member, language, ['/bao-cao'])));
    }
    expect(faults).toEqual([]);
  });

  it.each(LANGUAGES)('is counted by the same rules before its last day, in %s', async (...language) => {
    office.setClock(BEFORE_DUE);
    const before = own ? { ...NUMBERS_BEFORE, ...ownFiguresBefore() } : NUMBERS_BEFORE;
    const faults = [
      ...(await faultsOf(staff, language, ['/hom-nay', 'owingThisWeek', 'owing', 'expected'], before)),
      ...(await faultsOf(staff, language, ['/tong-hop', 'sent', 'returned', 'unsent'], before)),
      ...(await faultsOf(leader, language, ['/lanh-dao', 'sent', 'returned', 'expected'], before)),
    ];
    expect(faults).toEqual([]);
  });
});

describe('a round with every state of which nothing is compiled', () => {
  it.each(LANGUAGES)('says who has not sent, and apart who sends again, in %s', async (name, book) => {
    const office = await runningApp({ sample: false });
    await addRoundOfEveryState(office.database);
    office.setClock(EVERY_STATE_AT);
    const staff = await office.signIn('chuyen-vien');
    const { body } = await (name === 'English' ? inEnglish(office, staff) : staff).get(ROLLUP);
    const { faults, said } = checkNumbers(textWithLabels(body), NUMBERS, book);
    await office.close();
    expect([faults, [...said].sort()]).toEqual([[], ['expected', 'returned', 'unsent']]);
  });
});

/** The round with a version of its compiled report and a drafted letter. */
async function officeOfTheRound(own: boolean): Promise<RunningApp> {
  const office = await runningApp({ sample: false });
  const { database } = office;
  await addRoundOfEveryState(database);
  await compileEveryState(database);
  if (own) await sendOwnOfEveryState(database);
  await database.transaction(async (tx) => {
    const counts = await countsOfRound(tx, EVERY_STATE_ROUND, EVERY_STATE_AT);
    const letter = urgingLetter('compiler', ['moi:xa-11'], counts, EVERY_STATE_AT, vietnamCalendar());
    const round = { id: EVERY_STATE_ROUND, compiler: 'moi:so-noi-vu', receiver: 'moi:tinh' };
    await insertLetter(tx, round, STEP, letter);
  });
  office.setClock(EVERY_STATE_AT);
  return office;
}

/** The compiler's own figures count as sent, and as arrived since. */
function ownFiguresBefore(): Partial<NumbersTable> {
  const { sent, onTime, unsent, owing, share } = NUMBERS_WITH_OWN;
  return {
    sent,
    onTime,
    unsent,
    owing,
    share,
    ownUnsent: 0,
    awaited: 3,
    owingThisWeek: owing,
    arrived: 5,
    unchecked: 3,
  };
}

/** Units named as rows of the list. */
function namesIn(html: string): number {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const list = /<table class="stack" role="table">[\s\S]*?<\/table>/.exec(main.slice(main.indexOf('<h2')))?.[0] ?? '';
  return (list.match(/<th scope="row"/g) ?? []).length;
}
