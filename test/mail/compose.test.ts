import { NO_COUNTS } from '../../domain/states/round-counts';
import { startOfDay } from '../../domain/time/time';
import { salutation } from '../../mail/address';
import { composeDigest } from '../../mail/compose';
import { arrange } from '../../mail/digest-order';
import type {
  CollectionFacts,
  DigestFacts,
  LeftOutUnits,
  NamedUnit,
  NoticeFacts,
  ObligationFacts,
  RoundFacts,
} from '../../mail/facts';
import { subjectLine } from '../../mail/subject';
import { calendar, instantOfText } from './office';

const context = { at: instantOfText('2020-05-26 08:00'), calendar, baseUrl: 'https://dunghan.invalid' };

function unit(name: string, shortName = name): NamedUnit {
  return { id: `x:${name}`, name, shortName };
}

function collection(over: Partial<CollectionFacts> = {}): CollectionFacts {
  return {
    id: 'kh/nam/2020/x:so-noi-vu',
    report: 'báo cáo công tác dân vận',
    clause: 'khoản 2 mục III',
    dueText: 'trước ngày 30/5/2020',
    period: { id: '2020', from: '2020-01-01', to: '2020-12-31', title: 'năm 2020' },
    boundary: 'before',
    lastDay: '2020-05-29',
    lateFrom: startOfDay('2020-05-30'),
    workingDue: '2020-05-29',
    cutoff: null,
    moved: null,
    provisional: false,
    receiver: unit('Ủy ban nhân dân tỉnh', 'UBND tỉnh'),
    compiler: unit('Sở Nội vụ'),
    through: true,
    contact: { name: 'Bà Rơ Châm H’Lan', title: 'Chuyên viên', phone: '0269 382 0000' },
    form: null,
    ...over,
  };
}

function notice(over: Partial<NoticeFacts> = {}, of: Partial<ObligationFacts> = {}): NoticeFacts {
  const about = over.collection === undefined ? collection() : over.collection;
  return {
    kind: 'remind',
    step: 'remind:-3wd@2020-05-30',
    readerUnit: { ...unit('Sở Tài chính'), order: 1 },
    plan: {
      id: 'kh',
      title: 'Kế hoạch',
      document: { type: 'Kế hoạch', number: '1/KH', issued: '2020-01-02', issuer: 'x:ubnd', subject: 'x', place: null },
      issuer: unit('Ủy ban nhân dân tỉnh', 'UBND tỉnh'),
      tree: 'government',
      sample: false,
      milestones: [],
    },
    collection: about,
    obligation: {
      id: `${about?.id}/x:so-tai-chinh`,
      unit: unit('Sở Tài chính'),
      state: 'open',
      lastDay: about!.lastDay,
      lateFrom: about!.lateFrom,
      workingDue: about!.workingDue,
      reason: null,
      ...of,
    },
    round: null,
    milestone: null,
    ...over,
  };
}

function digest(...notices: NoticeFacts[]): DigestFacts {
  const reader = {
    name: 'Văn thư Sở Tài chính',
    title: 'Văn thư',
    phone: null,
    email: 'a@b.invalid',
    post: 'office' as const,
  };
  return { reader: { ...reader, unit: unit('Sở Tài chính') }, notices };
}

const compose = (...notices: NoticeFacts[]) => composeDigest(digest(...notices), context);

describe('the dates in a mail', () => {
  it('names the data cut-off where the document has one', () => {
    const early = { ...context, at: instantOfText('2020-05-15 08:00') };
    const facts = digest(notice({ collection: collection({ cutoff: '2020-05-26' }) }));
    expect(composeDigest(facts, early).text).toContain('Số liệu chốt đến hết ngày 26/5/2020.');
  });

  it('names the rule that moved the last day, and why', () => {
    const moved = {
      from: '2020-05-30',
      to: '2020-05-29',
      rule: 'previous' as const,
      source: 'thứ Bảy, ngày 30/5/2020 là ngày nghỉ hằng tuần',
    };
    expect(compose(notice({ collection: collection({ moved }) })).text).toContain(
      'Hạn theo văn bản là hết thứ Bảy, ngày 30/5/2020, chuyển lên ngày làm việc liền trước vì thứ Bảy, ngày 30/5/2020 là ngày nghỉ hằng tuần.',
    );
  });

  it('warns when a date depends on a provisional day off', () => {
    expect(compose(notice({ collection: collection({ provisional: true }) })).text).toContain('Ngày này còn tạm tính');
  });

  it('shows an extended date with the old one', () => {
    const extended = { lastDay: '2020-06-05', workingDue: '2020-06-05', lateFrom: startOfDay('2020-06-06') };
    const { text } = compose(notice({}, extended));
    expect(text).toContain('đã được gia hạn (hạn cũ: hết thứ Sáu, ngày 29/5/2020)');
    expect(text).toContain('chậm nhất thứ Sáu, ngày 05/6/2020');
    expect(text).not.toContain('trước ngày 30/5/2020');
  });

  it('counts the working days left from the moment of sending, not from the step', () => {
    const late = composeDigest(digest(notice()), { ...context, at: instantOfText('2020-05-27 08:00') });
    expect(late.subject).toContain('Còn 02 ngày làm việc');
  });

  it('urges when a reminder is sent after the deadline', () => {
    const late = composeDigest(digest(notice()), { ...context, at: instantOfText('2020-06-01 08:00') });
    expect(late.subject).toContain('[Đôn đốc] Chưa nhận được');
  });
});

describe('one report', () => {
  it('with several notices appears once, with the text of the strongest', () => {
    const facts = [
      notice({ kind: 'remind' }),
      notice({ kind: 'escalate', step: 'escalate:+3wd' }),
      notice({ kind: 'overdue' }),
    ];
    const [only, ...others] = arrange(facts, instantOfText('2020-06-03 08:00'), calendar);
    expect(others).toEqual([]);
    expect(only!.items.map((item) => item.facts.kind)).toEqual(['escalate']);
  });
});

describe('the order of a digest', () => {
  const due = (lastDay: string, over: Partial<ObligationFacts> = {}) => {
    const about = collection({
      id: `kh/${lastDay}`,
      lastDay,
      workingDue: lastDay,
      lateFrom: startOfDay(lastDay) + 86_400_000,
    });
    return notice({ collection: about }, over);
  };

  it('is overdue, due today, due this week, returned, later', () => {
    const facts = [
      due('2020-08-31'),
      due('2020-06-29', { state: 'returned' }),
      due('2020-05-29'),
      due('2020-05-26'),
      due('2020-05-20'),
    ];
    const [only] = arrange(facts, context.at, calendar);
    expect(only!.items.map((item) => [item.urgency, item.facts.collection!.lastDay])).toEqual([
      ['overdue', '2020-05-20'],
      ['due', '2020-05-26'],
      ['due', '2020-05-29'],
      ['returned', '2020-06-29'],
      ['later', '2020-08-31'],
    ]);
    expect(compose(...facts).subject).toBe(
      'Việc báo cáo của Sở Tài chính: 01 quá hạn, 02 đến hạn trong tuần, 01 cần bổ sung',
    );
  });

  it('has the unit with the most urgent report first, else the order of precedence', () => {
    const of = (name: string, order: number, lastDay: string) => ({
      ...due(lastDay),
      readerUnit: { ...unit(name), order },
    });
    const facts = [
      of('Sở Y tế', 3, '2020-05-29'),
      of('Sở Tư pháp', 2, '2020-05-29'),
      of('Thanh tra tỉnh', 9, '2020-05-20'),
    ].map((one, index) => ({ ...one, obligation: { ...one.obligation!, id: String(index) } }));
    expect(arrange(facts, context.at, calendar).map((one) => one.unit.name)).toEqual([
      'Thanh tra tỉnh',
      'Sở Tư pháp',
      'Sở Y tế',
    ]);
    expect(compose(...facts).subject).toBe('Việc báo cáo của 03 đơn vị: 01 quá hạn, 02 đến hạn trong tuần');
  });
});

describe('the size of a mail', () => {
  const missing = Array.from({ length: 5_000 }, (_, index) => ({
    ...unit(`Ủy ban nhân dân xã ${'rất dài '.repeat(20)}${index}`),
    contact: { name: '<b>'.repeat(30), title: 'Chuyên viên', phone: '000' },
  }));
  const units = { expected: [], received: ['a', 'b'], late: [], nil: [], exempt: [], missing: [] };
  const rollup = { collection: 'x', version: 1, at: 0, figures: [], lists: {}, texts: {}, units };
  const leavesOut = (leftOut: LeftOutUnits) => ({ number: 1, confirmed: false, rollup, leftOut });
  const round: RoundFacts = {
    counts: { ...NO_COUNTS, expected: 5_000, unsent: 5_000, awaited: 5_000, owing: 5_000 },
    missing,
    extended: [],
    returned: [],
    remindedOn: [],
    calledOn: [],
    urgingAt: null,
    letter: null,
    version: leavesOut({ unsent: missing, returned: [], excused: [] }),
    previous: null,
    lateAgain: [],
  };

  it.each(['call-list', 'overdue-list', 'draft', 'escalate-compiler', 'letter-receiver', 'summary'] as const)(
    'stays under 100 KB for 5,000 missing units (%s), and says how many are not named',
    (kind) => {
      const { html, text, subject: line } = compose(notice({ kind, round, obligation: null }));
      expect(Buffer.byteLength(html)).toBeLessThan(100_000);
      expect(text).toMatch(/và \d+ đơn vị khác/);
      expect([...line].length).toBeLessThan(90);
    },
  );

  it('tells the compiler’s head the days of calls, with or without reminders, and nothing without calls', () => {
    const textOf = (days: Pick<RoundFacts, 'remindedOn' | 'calledOn'>) =>
      compose(
        notice({
          kind: 'escalate-compiler',
          step: 'escalate:+3wd@2020-05-30',
          round: { ...round, missing: [], ...days },
          obligation: null,
        }),
      ).text;
    const remindedOn = ['2020-05-26', '2020-06-01'];
    expect(textOf({ remindedOn, calledOn: ['2020-06-01'] })).toContain(
      'Đã nhắc, đôn đốc các ngày 26/5/2020 và 01/6/2020; đã gọi điện: ngày 01/6/2020.',
    );
    expect(textOf({ remindedOn: [], calledOn: ['2020-06-01', '2020-06-02'] })).toContain(
      'Đã gọi điện: các ngày 01/6/2020 và 02/6/2020.',
    );
    expect(textOf({ remindedOn, calledOn: [] })).not.toContain('gọi điện');
  });

  it('links to the drafted letter for signature, in the letter’s mail and in the report to the head', () => {
    const letter = 'letter:+3wd@2020-05-30';
    const paper = 'https://dunghan.invalid/du-thao/kh/nam/2020/x:so-noi-vu?buoc=letter%3A%2B3wd%402020-05-30';
    const few = { ...round, missing: [], returned: [unit('Sở Y tế')], letter };
    const mails = [
      notice({ kind: 'letter', step: letter, round: { ...few, letter: 'letter:+8wd@2020-05-30' }, obligation: null }),
      notice({ kind: 'letter-receiver', step: letter, round: few, obligation: null }),
      notice({ kind: 'escalate-compiler', step: 'escalate:+3wd@2020-05-30', round: few, obligation: null }),
    ];
    for (const mail of mails.map((one) => compose(one))) {
      expect(mail.text).toContain(`<${paper}>`);
      expect(mail.text).not.toContain('/tong-hop/');
    }
  });

  it('links the officer directly to the page for recording reports from other channels', () => {
    for (const kind of ['call-list', 'overdue-list'] as const) {
      const { text } = compose(notice({ kind, round, obligation: null }));
      expect(text).toContain('ghi nhận tại <https://dunghan.invalid/ghi-nhan/kh/nam/2020/x:so-noi-vu>');
    }
  });

  it('names missing figures of the compiler separately, so that the counts add up', () => {
    const counts = { ...NO_COUNTS, expected: 37, sent: 35, unsent: 2, ownUnsent: 1 };
    const counted = { ...round, counts, missing: [{ ...unit('Sở Y tế'), contact: null }] };
    for (const kind of ['overdue-list', 'summary'] as const) {
      const { text } = compose(notice({ kind, round: counted, obligation: null }));
      expect(text).toContain('đã gửi 35/37; ');
      expect(text).toContain('chưa gửi 02 (01 là số liệu của chính Sở Nội vụ, còn lại 01)');
      const others = { ...counted, counts: { ...counts, ownUnsent: 0 } };
      expect(compose(notice({ kind, round: others, obligation: null })).text).not.toContain('số liệu của chính');
    }
  });

  it.each(['draft', 'supplement'] as const)(
    'states the content of a %s, and which units it leaves out and why',
    (kind) => {
      const counts = { ...NO_COUNTS, expected: 9, sent: 8, returned: 1, unsent: 1 };
      const leftOut = { unsent: [unit('Sở Y tế')], returned: [unit('phường An Phú')], excused: [unit('xã Ia Nan')] };
      const version = leavesOut(leftOut);
      const { text } = compose(notice({ kind, round: { ...round, counts, version }, obligation: null }));
      // Six more were received since it was compiled.
      expect(text).toContain('(lần 01) đã lập, tổng hợp từ 02 báo cáo (báo cáo công tác dân vận năm 2020).');
      expect(text).toContain('Chưa có trong bản này vì chưa gửi: Sở Y tế.');
      expect(text).toContain('Chưa có trong bản này vì đang bổ sung: phường An Phú.');
      expect(text).toContain('Không tổng hợp vì được miễn báo cáo hoặc đã kết thúc, chuyển giao: xã Ia Nan.');
    },
  );

  it('never says 100 % of a round in which one report is missing', () => {
    const counts = { ...NO_COUNTS, expected: 2_500, sent: 2_499, onTime: 2_499, unsent: 1, awaited: 1 };
    const { subject: line, text } = compose(notice({ kind: 'summary', round: { ...round, counts }, obligation: null }));
    expect(line).toContain('đúng hạn 2499/2500 (99,9%)');
    expect(text).toContain('Tỷ lệ đúng hạn 2499/2500, đạt 99,9%.');
  });

  it('states after the number of sent reports how many are returned', () => {
    const counts = { ...NO_COUNTS, expected: 10, sent: 6, onTime: 4, late: 2, returned: 2, unsent: 4, owing: 6 };
    for (const kind of ['call-list', 'overdue-list', 'escalate-compiler', 'letter', 'summary'] as const) {
      const { text } = compose(notice({ kind, round: { ...round, counts }, obligation: null }));
      expect(text).toContain('đã gửi 06/10, trong đó 02 đang bổ sung; ');
    }
  });

  it('stays under 100 KB for a person of 500 units with ten overdue reports each', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => {
      const one = notice({ readerUnit: { ...unit(`Ủy ban nhân dân xã số ${index % 500}`), order: index % 500 } });
      return { ...one, obligation: { ...one.obligation!, id: `${index}`, lateFrom: 0 } };
    });
    const { html, text } = compose(...many);
    expect(Buffer.byteLength(html)).toBeLessThan(100_000);
    expect(text).toContain('Các việc còn lại xem trên hệ thống.');
  });
});

describe('the subject', () => {
  it('leaves no quotation mark or bracket open where it is cut', () => {
    const line = subjectLine(
      'báo cáo kết quả thực hiện Hướng dẫn “Năm Dân vận khéo” của Ban Thường trực',
      (name) => `[Báo cáo] 08 đơn vị chưa có ${name} năm 2020`,
    );
    expect(line).toBe('[Báo cáo] 08 đơn vị chưa có báo cáo kết quả thực hiện Hướng dẫn… năm 2020');
    const milestone = 'Sơ kết đợt 1 phong trào thi đua “Dân vận khéo” (2016 - 2018) của tỉnh';
    expect(subjectLine(milestone, (name) => `[Mốc thời gian] ${name}: ngày 15/10/2018`)).toBe(
      '[Mốc thời gian] Sơ kết đợt 1 phong trào thi đua “Dân vận khéo”…: ngày 15/10/2018',
    );
  });

  it('shortens the report’s name only', () => {
    const long = 'báo cáo kết quả thực hiện phong trào thi đua “Dân vận khéo” gắn với học tập và làm theo tư tưởng';
    const line = subjectLine(long, (name) => `[Đôn đốc] Chưa nhận được ${name} năm 2020 của UBND xã Ia Nan`);
    expect([...line].length).toBeLessThan(90);
    expect(line).toMatch(/^\[Đôn đốc\] Chưa nhận được báo cáo kết quả thực hiện phong… năm 2020 của UBND xã Ia Nan$/);
  });
});

describe('forms of address', () => {
  it.each([
    ['office', 'Văn thư', 'Sở Tài chính', 'Sở Tài chính'],
    ['officer', 'Chuyên viên', 'Ủy ban nhân dân xã Ia Nan', 'Ủy ban nhân dân xã Ia Nan'],
    ['head', 'Giám đốc', 'Sở Tài chính', 'Đồng chí Giám đốc Sở Tài chính'],
    ['head', 'Chánh Thanh tra', 'Thanh tra tỉnh', 'Đồng chí Chánh Thanh tra tỉnh'],
    ['head', 'Chánh Văn phòng', 'Văn phòng UBND tỉnh', 'Đồng chí Chánh Văn phòng UBND tỉnh'],
    ['head', 'Trưởng ban', 'Ban Dân tộc', 'Đồng chí Trưởng Ban Dân tộc'],
    ['office', 'Văn thư', 'Chi bộ Ban Tổ chức', 'Chi ủy Chi bộ Ban Tổ chức'],
    ['head', 'Bí thư', 'Chi bộ Ban Tổ chức', 'Đồng chí Bí thư Chi bộ Ban Tổ chức'],
    ['head', 'Bí thư', 'Đảng bộ Sở Y tế', 'Đồng chí Bí thư Đảng ủy Sở Y tế'],
    ['office', 'Văn thư', 'Đảng ủy Các cơ quan tỉnh', 'Ban Thường vụ Đảng ủy Các cơ quan tỉnh'],
    ['office', 'Văn thư', 'Ủy ban MTTQ Việt Nam xã Ea Pô', 'Ban Thường trực Ủy ban MTTQ Việt Nam xã Ea Pô'],
    ['head', 'Chủ tịch', 'Ủy ban MTTQ Việt Nam xã Ea Pô', 'Ông/Bà Chủ tịch Ủy ban MTTQ Việt Nam xã Ea Pô'],
  ] as const)('%s, %s, %s', (post, title, name, expected) => {
    expect(salutation({ post, title, name: title, unit: unit(name) })).toBe(expected);
  });
});
