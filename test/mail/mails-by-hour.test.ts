import { endNamed, lateFromOf, workingDueOf } from '../../domain/deadlines/deadline-hour';
import { dayOf } from '../../domain/time/time';
import { composeDigest } from '../../mail/compose';
import type { CollectionFacts, NoticeFacts, ObligationFacts } from '../../mail/facts';
import { shortText } from '../../mail/short-text';
import { calendar, instantOfText } from './office';

const unit = (name: string) => ({ id: `x:${name}`, name, shortName: name });
const ABOUT = unit('Sở Tài chính');

/** 15/9/2026 is a Tuesday. */
function datesOf(day: string, time: string | null, inclusive = false) {
  const lateFrom = lateFromOf(endNamed(day, time, inclusive));
  return { lastDay: day, lateFrom, workingDue: workingDueOf(lateFrom, calendar) };
}

function collectionOf(over: Partial<CollectionFacts>): CollectionFacts {
  return {
    ...{ id: 'kh/nam/2026/x:so', report: 'báo cáo nhanh', clause: 'mục III', dueText: null, boundary: 'before' },
    period: { id: '2026', from: '2026-01-01', to: '2026-12-31', title: 'năm 2026' },
    ...datesOf('2026-09-15', '16:00'),
    ...{ cutoff: null, moved: null, provisional: false, through: true, contact: null, form: null },
    ...{ receiver: unit('UBND tỉnh'), compiler: unit('Sở Nội vụ') },
    ...over,
  };
}

function mail(
  at: string,
  kind: NoticeFacts['kind'],
  of: Partial<ObligationFacts> = {},
  more: Partial<NoticeFacts> = {},
) {
  const collection = more.collection ?? collectionOf({});
  const { lastDay, lateFrom, workingDue } = collection;
  const obligation: ObligationFacts = {
    ...{ id: `${collection.id}/x:tc`, unit: ABOUT, state: 'open', lastDay, lateFrom, workingDue, reason: null },
    ...of,
  };
  const document = { type: 'Kế hoạch', number: '1/KH', issued: null, issuer: 'x:ubnd', subject: 'x', place: null };
  const plan = {
    id: 'kh',
    title: 'KH',
    document,
    issuer: unit('UBND tỉnh'),
    tree: 'government',
    sample: false,
  } as const;
  const notice: NoticeFacts = {
    ...{ kind, step: 's', readerUnit: { ...ABOUT, order: 1 }, plan: { ...plan, milestones: [] } },
    ...{ collection, obligation, round: null, milestone: null, ...more },
  };
  const reader = {
    name: 'Văn thư',
    title: '',
    phone: null,
    email: 'a@b.invalid',
    post: 'office' as const,
    unit: ABOUT,
  };
  const context = { at: instantOfText(at), calendar, baseUrl: 'https://dunghan.invalid' };
  return composeDigest({ reader, notices: [notice] }, context);
}

describe('mails about a deadline with an hour', () => {
  test('say the hour when the round opens, with its weekday', () => {
    const { subject, text } = mail('2026-09-01 08:00', 'open');
    expect(subject).toContain('hạn trước 16 giờ ngày 15/9/2026');
    expect(text).toContain('về UBND tỉnh (qua Sở Nội vụ) trước 16 giờ thứ Ba, ngày 15/9/2026.');
    expect(text).toContain('Hạn gửi là trước 16 giờ thứ Ba, ngày 15/9/2026, còn 09 ngày làm việc.');
  });

  test('say on the day itself until when, and not “đến hết ngày”', () => {
    const { subject, text } = mail('2026-09-15 08:00', 'remind');
    expect(subject).toBe('[Nhắc báo cáo] Hạn gửi trước 16 giờ hôm nay: báo cáo nhanh năm 2026');
    expect(text).toContain('là trước 16 giờ hôm nay, thứ Ba, ngày 15/9/2026.');
    expect(text).not.toContain('hết ngày');
  });

  test('of an hour early in the day do not call the day a day off', () => {
    const early = collectionOf(datesOf('2026-09-21', '07:30'));
    for (const at of ['2026-09-17 08:00', '2026-09-18 08:00']) {
      const { text } = mail(at, 'remind', {}, { collection: early });
      expect(text).toContain('trước 07 giờ 30 phút thứ Hai, ngày 21/9/2026');
      expect(text).not.toContain('ngày nghỉ');
    }
  });

  test('urge from the hour on, on the same day', () => {
    const noon = collectionOf(datesOf('2026-09-15', '10:00'));
    expect(mail('2026-09-15 09:59', 'overdue', {}, { collection: noon }).subject).not.toContain('[Đôn đốc]');
    const { subject, text } = mail('2026-09-15 14:00', 'overdue', {}, { collection: noon });
    expect(subject).toContain('[Đôn đốc]');
    expect(text).toContain('đã hết vào 10 giờ thứ Ba, ngày 15/9/2026.');
  });

  test('never call a report on time that was two hours late', () => {
    const come = instantOfText('2026-09-15 18:15');
    const receipt = { code: 'DH1', version: 1, receivedAt: come, nil: false, sha256: 'x', files: [] };
    const first = { receivedAt: come, countedAt: come };
    const { text } = mail('2026-09-16 08:00', 'receipt', { state: 'submitted', first }, { receipt });
    expect(text).toContain('Kết quả: chậm 02 giờ 15 phút so với hạn (trước 16 giờ ngày 15/9/2026).');
  });

  test('name the new and the old hour of an extension, and the hour by which a returned report is asked for', () => {
    const { lateFrom } = datesOf('2026-09-16', '10:00', true);
    const decision = { lateFrom, fromLateFrom: collectionOf({}).lateFrom, words: null, basis: null, decider: null };
    const extended = mail('2026-09-14 08:00', 'extend', { lateFrom, lastDay: dayOf(lateFrom) }, { decision });
    expect(extended.subject).toContain('hạn mới đến 10 giờ ngày 16/9/2026');
    expect(extended.text).toContain('đến 10 giờ thứ Tư, ngày 16/9/2026 (hạn cũ: trước 16 giờ thứ Ba, ngày 15/9/2026).');
    const asked = mail('2026-09-14 08:00', 'return', { state: 'returned', reason: 'Thiếu biểu 02.' }, { decision });
    expect(asked.text).toContain('đến 10 giờ ngày 16/9/2026.');
    const again = mail('2026-09-16 08:00', 'remind', { state: 'returned', askedLateFrom: lateFrom });
    expect(again.text).toContain('đến 10 giờ ngày 16/9/2026.');
  });

  test('and the text for the telephone', () => {
    const obligation = { state: 'open', ...datesOf('2026-09-15', '16:00') } as ObligationFacts;
    expect(shortText(collectionOf({}), obligation)).toContain(
      'hạn trước 16 giờ thứ Ba, ngày 15/9/2026, hiện chưa thấy',
    );
  });
});
