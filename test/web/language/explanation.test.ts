import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { deadlineOf } from '../../../domain/deadlines/deadline';
import { periodOf } from '../../../domain/deadlines/periods';
import { daysOffBetween } from '../../../domain/explanation/days-off';
import { type ExplainInput, explainDeadline } from '../../../domain/explanation/explain';
import type { Boundary, Roll } from '../../../domain/plan/plan';
import { defaultLadder } from '../../../domain/steps/ladder';
import { placeSteps } from '../../../domain/steps/place-steps';
import { addDays, atTime, type Day } from '../../../domain/time/time';
import { wordsOf } from '../../../web/language/words';
import { leftVietnamese } from './left-vietnamese';

const calendar = vietnamCalendar();
const { say, quoting } = wordsOf('en');
/** Texts in these explanations that come from the offices. */
const GIVEN = ['Sở Nội vụ', 'Bà Lan', 'UBND tỉnh Gia Lai', 'ngày ban hành Quyết định', 'xã Ia Grai'].map((text) =>
  text.toLocaleLowerCase('vi'),
);

function inputOf(date: Day, more: Partial<ExplainInput> = {}, terms: { roll?: Roll; boundary?: Boundary } = {}) {
  const { roll = 'none', boundary = 'before' } = terms;
  const period = periodOf(date.slice(0, 4))!;
  const due = { type: 'date', date } as const;
  const deadline = deadlineOf({ due, boundary, roll, period, cutoff: null }, calendar)!;
  const anchor = { ...deadline, periodFrom: period.from, eventOn: null, activatedAt: atTime(period.from, '08:00') };
  const input: ExplainInput = {
    document: { type: 'Kế hoạch', number: '614/KH-UBND', issued: null, issuer: 'x', subject: '', place: 'Gia Lai' },
    issuerName: 'UBND tỉnh Gia Lai',
    compilerName: 'Sở Nội vụ',
    requirement: {
      clause: 'khoản 2 mục III',
      quote: 'báo cáo 06 tháng (trước ngày 30/5/2020)',
      due,
      dueText: 'trước ngày 30/5/2020',
      cutoff: null,
      counts: 'received',
      ladder: null,
    },
    settled: null,
    deadline,
    steps: placeSteps(defaultLadder('six-month'), anchor, calendar),
    daysOffCrossed: daysOffBetween(addDays(date, -45), addDays(date, 75), calendar.whyOff),
    standing: { state: 'open', lateFrom: deadline.lateFrom, countedAt: null, own: false },
    at: deadline.lateFrom + 1,
    ...more,
  };
  return input;
}

/** Lines that are not wholly in English; where a line cites the document itself, its source is the document's name. */
function leftIn(input: ExplainInput): string[] {
  const html = explainDeadline(input).flatMap(({ what, value, because, source }) => {
    const cited = typeof source === 'string' && source.startsWith('Kế hoạch số 614') ? [] : [source];
    return [what, value, because, ...cited].map((said) => `<p>${quoting(said)}</p>`);
  });
  return leftVietnamese(html.join(''), GIVEN);
}

const { requirement, standing, deadline } = inputOf('2020-05-30');
const basis = { number: '312/UBND-NC', date: '2020-05-25', decider: 'UBND tỉnh Gia Lai' };

describe('the reasons of dates in English', () => {
  it.each<[string, ExplainInput]>([
    ['late, with holidays of one law on the way', inputOf('2020-05-30')],
    ['a run of Tết with days in lieu', inputOf('2020-02-10')],
    ['holidays of two sources', inputOf('2017-09-20')],
    ['a provisional year', inputOf('2027-05-20', {}, { boundary: 'by' })],
    ['a year without decisions', inputOf('2031-02-20', {}, { boundary: 'on' })],
    ['a last day off that stays', inputOf('2017-10-01')],
    ['moved back over a weekend', inputOf('2017-10-01', {}, { roll: 'previous' })],
    ['moved on over a holiday', inputOf('2020-05-01', {}, { roll: 'next', boundary: 'by' })],
    ['settled by a person', inputOf('2020-05-30', { settled: { date: '2020-05-30', by: 'Bà Lan', reason: 'đã hỏi' } })],
    [
      'an answer about the day itself',
      inputOf('2020-05-30', {
        requirement: { ...requirement, boundaryAnswer: { onTime: false, by: 'Bà Lan', on: '2020-04-01' } },
      }),
    ],
    [
      'counted from an event, a cut-off before it, steps of its own',
      inputOf('2020-05-30', {
        requirement: {
          ...requirement,
          due: { type: 'within', days: 10, working: true, of: 'ngày ban hành Quyết định', eventOn: '2020-05-18' },
          cutoff: { type: 'before', workingDays: 2 },
          ladder: defaultLadder('month'),
        },
        deadline: { ...deadline, cutoff: '2020-05-27' },
      }),
    ],
    ['an extension', inputOf('2020-06-10', { extension: { roundDeadline: deadline, basis } })],
    [
      'asked for again',
      inputOf('2020-06-10', { askedAgain: { day: '2020-06-12', at: atTime('2020-06-02', '09:00') } }),
    ],
    [
      'received late, counted by the day it was sent',
      inputOf('2020-05-30', {
        requirement: { ...requirement, counts: 'sent' },
        standing: { ...standing, state: 'submitted', countedAt: atTime('2020-06-01', '10:32') },
        at: atTime('2020-06-02', '07:00'),
      }),
    ],
    ['not due yet', inputOf('2020-05-30', { at: atTime('2020-05-20', '07:00') })],
    ["the compiler's own figures", inputOf('2020-05-30', { standing: { ...standing, own: true }, steps: [] })],
    [
      'exempt',
      inputOf('2020-05-30', { standing: { ...standing, state: 'exempt' }, release: { basis, successor: null } }),
    ],
    ['ended', inputOf('2020-05-30', { standing: { ...standing, state: 'ended' } })],
    [
      'handed on',
      inputOf('2020-05-30', { standing: { ...standing, state: 'ended' }, release: { basis, successor: 'xã Ia Grai' } }),
    ],
  ])('leave no Vietnamese but quotations: %s', (_, input) => {
    expect(leftIn(input)).toEqual([]);
  });

  it('format counts and dates as English does', () => {
    const lines = explainDeadline(inputOf('2020-05-30'));
    const of = (what: string) => lines.filter((line) => say(line.what) === what).map((line) => say(line.because));
    expect(of('Last day on time')).toEqual(['The day before 30 May 2020.']);
    expect(of('Opening of the round')[0]).toContain('no earlier than 20 working days before');
    expect(of('Opening of the round')[0]).toContain(
      'Days off in between: Victory Day (30 April 2020); International Labour Day',
    );
    expect(of('Result')).toEqual([
      'As of 00:00 on 30 May 2020 no report has been received; calendar days, counted from 29 May 2020.',
    ]);
  });
});
