import type { Milestone } from '../../domain/plan/plan';
import { NO_COUNTS } from '../../domain/states/round-counts';
import { startOfDay } from '../../domain/time/time';
import { composeDigest } from '../../mail/compose';
import type {
  CollectionFacts,
  DigestFacts,
  NoticeFacts,
  ObligationFacts,
  RoundFacts,
  WeekFacts,
} from '../../mail/facts';
import { calendar, instantOfText } from './office';

const MONDAY = instantOfText('2026-11-30 08:00');
const context = { at: MONDAY, calendar, baseUrl: 'https://dunghan.invalid' };
const PROVINCE = { id: 'x:tinh', name: 'Ủy ban nhân dân tỉnh', shortName: 'UBND tỉnh' };
const DEPARTMENT = { id: 'x:so', name: 'Sở Nội vụ', shortName: 'Sở Nội vụ' };
const COMMUNE = { id: 'x:xa', name: 'Ủy ban nhân dân xã Ia Nan', shortName: 'UBND xã Ia Nan' };

const planOf = (number: string): NoticeFacts['plan'] => ({
  id: number,
  title: 'Kế hoạch',
  document: { type: 'Kế hoạch', number, issued: '2026-01-05', issuer: 'x:tinh', subject: 'x', place: null },
  issuer: PROVINCE,
  tree: 'government',
  sample: false,
  milestones: [] as Milestone[],
});

const COLLECTION: CollectionFacts = {
  id: 'a/quy/2026-Q4/x:so',
  report: 'báo cáo công tác dân vận',
  clause: '',
  dueText: null,
  period: { id: '2026-Q4', from: '2026-10-01', to: '2026-12-31', title: 'quý IV năm 2026' },
  boundary: 'by',
  lastDay: '2026-11-24',
  lateFrom: startOfDay('2026-11-25'),
  workingDue: '2026-11-24',
  cutoff: null,
  moved: null,
  provisional: false,
  receiver: PROVINCE,
  compiler: DEPARTMENT,
  through: false,
  contact: { name: 'Bà H’Lan', title: 'Chuyên viên', phone: null, email: 'hlan@b.invalid' },
  form: null,
};

const ROUND = {
  counts: { ...NO_COUNTS, expected: 10, sent: 10, onTime: 10 },
  missing: [],
  extended: [],
  returned: [],
  remindedOn: [],
  calledOn: [],
  urgingAt: null,
  letter: null,
  version: null,
  previous: null,
  lateAgain: [],
} as unknown as RoundFacts;

const notice = (over: Partial<NoticeFacts>): NoticeFacts => ({
  kind: 'weekly',
  step: 'weekly:2026-11-30',
  readerUnit: { ...PROVINCE, order: 1 },
  plan: planOf('1/KH-UBND'),
  collection: null,
  obligation: null,
  round: null,
  milestone: null,
  ...over,
});

const weekOf = (overdue: number, report: string): WeekFacts => ({
  rounds: [
    {
      id: report,
      report,
      period: COLLECTION.period,
      lateFrom: startOfDay('2026-11-25'),
      past: true,
      counts: { ...NO_COUNTS, expected: 10, sent: 10 - overdue, onTime: 10 - overdue, overdue },
      missing: overdue === 0 ? [] : [{ ...COMMUNE, lateFrom: startOfDay('2026-11-25') }],
    },
  ],
  leaveToken: 'bi-mat',
});

const chairman = (notices: NoticeFacts[]): DigestFacts => ({
  reader: {
    name: 'Chủ tịch',
    title: 'Chủ tịch',
    phone: null,
    email: 'chutich@b.invalid',
    post: 'head',
    unit: PROVINCE,
  },
  notices,
});

describe('the chairman’s Monday mail, when three notices meet', () => {
  const mail = composeDigest(
    chairman([
      notice({ plan: planOf('1/KH-UBND'), week: weekOf(0, 'báo cáo dân chủ ở cơ sở') }),
      notice({ kind: 'summary', step: 'compile:+1wd@2026-11-25', collection: COLLECTION, round: ROUND }),
      notice({ plan: planOf('2/KH-UBND'), week: weekOf(3, 'báo cáo tiếp công dân') }),
    ]),
    context,
  );

  it('says the overdue once, and nowhere that all is well', () => {
    expect(mail.text).toContain('Quá hạn, chưa gửi: 03 báo cáo.');
    expect(mail.text).not.toContain('Không có báo cáo quá hạn');
    expect(mail.text).not.toContain('Hiện không có việc');
  });

  it('has one section for the week, with the document of each round, and one link to leave', () => {
    expect(mail.text.match(/dừng thư|\/thu-tuan\//g)).toHaveLength(1);
    expect(mail.html.match(/\/thu-tuan\//g)).toHaveLength(1);
    const headings = [...mail.html.matchAll(/<h2[^>]*>([^<]*)<\/h2>/g)].map(([, text]) => text);
    expect(new Set(headings).size).toBe(headings.length);
    expect(mail.text).toContain('Báo cáo dân chủ ở cơ sở quý IV năm 2026 | Kế hoạch số 1/KH-UBND');
    expect(mail.text).toContain('Báo cáo tiếp công dân quý IV năm 2026 | Kế hoạch số 2/KH-UBND');
  });

  it('begins with one sentence over the rounds, and names the round with overdue units before the one without', () => {
    const week = composeDigest(
      chairman([
        notice({ plan: planOf('1/KH-UBND'), week: weekOf(0, 'báo cáo dân chủ ở cơ sở') }),
        notice({ plan: planOf('2/KH-UBND'), week: weekOf(3, 'báo cáo tiếp công dân') }),
      ]),
      context,
    );
    expect(week.text).toContain(
      '01 đợt có đơn vị quá hạn, chưa gửi (03 báo cáo); 01 đợt đã hết hạn, không có đơn vị quá hạn.',
    );
    expect(week.text.indexOf('Báo cáo tiếp công dân')).toBeLessThan(week.text.indexOf('Báo cáo dân chủ ở cơ sở'));
    expect(week.text.match(/\/thu-tuan\//g)).toHaveLength(1);
    const calm = composeDigest(chairman([notice({ week: weekOf(0, 'báo cáo dân chủ ở cơ sở') })]), context);
    expect(calm.text).toContain(': 01 đợt đã hết hạn, không có đơn vị quá hạn.');
    expect(calm.text).not.toContain('chưa gửi: ');
  });

  it('says alone that nothing is to be done in this round, and nothing about others', () => {
    const alone = composeDigest(chairman([notice({ kind: 'summary', collection: COLLECTION, round: ROUND })]), context);
    expect(alone.text).toContain('Đợt báo cáo này hiện không có việc cần đồng chí xử lý. Xem chi tiết:');
  });
});

describe('mails to a unit', () => {
  const obligation = (over: Partial<ObligationFacts>): ObligationFacts => ({
    id: 'a/quy/2026-Q4/x:so/x:xa',
    unit: COMMUNE,
    state: 'open',
    lastDay: '2026-11-24',
    lateFrom: startOfDay('2026-11-25'),
    workingDue: '2026-11-24',
    reason: null,
    ...over,
  });
  const unitMail = (over: Partial<NoticeFacts>) =>
    composeDigest(
      {
        reader: { name: 'Văn thư', title: '', phone: null, email: 'a@b.invalid', post: 'office', unit: COMMUNE },
        notices: [notice({ readerUnit: { ...COMMUNE, order: 2 }, collection: COLLECTION, ...over })],
      },
      context,
    );

  it('about a returned report do not ask whether it went by another channel: the unit has sent', () => {
    const decision = {
      lateFrom: startOfDay('2026-12-05'),
      words: 'Thiếu biểu số 02.',
      fromLateFrom: startOfDay('2026-11-25'),
      basis: null,
      decider: null,
    };
    const mail = unitMail({ kind: 'return', obligation: obligation({ state: 'returned' }), decision });
    expect(mail.text).toContain('đề nghị UBND xã Ia Nan bổ sung, hoàn thiện các nội dung sau: Thiếu biểu số 02.');
    expect(mail.text).not.toContain('Nếu báo cáo đã gửi qua');
    expect(mail.text).toContain('Đầu mối hỗ trợ');
  });

  it('that urge do not call a date provisional that has passed', () => {
    const provisional = { ...COLLECTION, provisional: true };
    const late = unitMail({ kind: 'overdue', collection: provisional, obligation: obligation({}) });
    expect(late.text).not.toContain('tạm tính');
    const ahead = obligation({ lastDay: '2026-12-24', lateFrom: startOfDay('2026-12-25'), workingDue: '2026-12-24' });
    const coming = { ...provisional, lastDay: '2026-12-24', lateFrom: startOfDay('2026-12-25') };
    expect(unitMail({ kind: 'remind', collection: coming, obligation: ahead }).text).toContain('tạm tính');
  });
});

describe('figures in a leader’s mail', () => {
  it('have all their decimals, as on the pages', () => {
    const form = { fields: [{ type: 'number', id: 'dien-tich', label: 'Diện tích', unit: 'ha', aggregate: 'sum' }] };
    const rollup = { units: { received: [] }, figures: [{ field: 'dien-tich', value: 12.3456 }] };
    const version = { number: 1, confirmed: true, rollup, leftOut: { unsent: [], returned: [], excused: [] } };
    const mail = composeDigest(
      chairman([
        notice({
          kind: 'summary',
          collection: { ...COLLECTION, form } as unknown as CollectionFacts,
          round: { ...ROUND, version } as unknown as RoundFacts,
        }),
      ]),
      context,
    );
    expect(mail.text).toContain('12,3456 ha');
  });
});
