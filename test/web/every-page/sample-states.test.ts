import type { Tone } from '../../../domain/states/shown-state';
import type { ObligationState } from '../../../domain/states/state';
import { atTime } from '../../../domain/time/time';
import { signInTo, textOf, type Visitor } from '../setup/running-app';
import { type SampleApp, sampleApp } from '../setup/sample-app';

const AT = atTime('2026-11-21', '15:20');

/** Words that identify each stored state; a new state has to be added here, and to the sample. */
const STATES: Readonly<Record<ObligationState, RegExp>> = {
  open: /Chưa gửi, còn \d\d ngày làm việc/,
  submitted: /Đúng hạn chờ kiểm tra/,
  returned: /Cần bổ sung gửi lần đầu đúng hạn/,
  accepted: /Đúng hạn đã kiểm tra/,
  nil: /Không phát sinh/,
  exempt: /Miễn báo cáo/,
  ended: /Đã chuyển giao/,
};
/** The same for the states that depend on the day. */
const TONES: Readonly<Record<Tone, RegExp>> = {
  'grey-outline': /Chưa đến kỳ/,
  'blue-outline': STATES.open,
  amber: /Sắp đến hạn/,
  red: /Quá hạn \d\d ngày/,
  'green-hollow': STATES.submitted,
  green: STATES.accepted,
  orange: /Chậm \d\d ngày/,
  violet: STATES.returned,
  teal: STATES.nil,
  grey: STATES.exempt,
};

describe('the sample of the first start', () => {
  let sample: SampleApp;
  let visitor: Visitor;
  beforeAll(async () => {
    sample = await sampleApp(AT);
    visitor = await signInTo(sample.ask, 'chuyen-vien');
  });
  afterAll(() => sample?.close());

  const matrix = async (query = '') => (await visitor.get(`/bang-theo-doi${query}`)).body;
  const live = () => matrix('?van-ban=gialai-live-sample');

  it('has every state of a report on the matrix, in words', async () => {
    const text = textOf((await live()) + (await matrix()));
    for (const words of [...Object.values(STATES), ...Object.values(TONES)]) expect(text).toMatch(words);
  });

  it('has an extension with the old date struck through, on one report due soon and one due much later', async () => {
    const body = await live();
    const tags = [...body.matchAll(/<s>hết ngày [\d/]+<\/s> Gia hạn đến hết ngày [\d/]+/g)];
    expect(tags).toHaveLength(2);
    expect(textOf(body)).toMatch(/Sắp đến hạn đã đổi kết quả đúng hạn Hạn cũ: hết ngày/);
  });

  it('lists as overdue on Today neither an extended report nor a returned one', async () => {
    const text = textOf((await visitor.get('/hom-nay')).body);
    const overdue = text.slice(text.indexOf('Đợt đang quá hạn'), text.indexOf('Nội dung cần xác nhận'));
    expect(overdue).toContain('quá hạn, chưa gửi 3/10');
    expect(overdue).not.toMatch(/Đức Cơ|An Phú/);
    expect(text).toMatch(/xã Đức Cơ \( ?Gia hạn đến hết ngày/);
  });

  it('says on every page that it is sample data, whoever reads it', async () => {
    const people = [
      visitor,
      await signInTo(sample.ask, 'don-vi', 'gialai-2025:w23575'),
      await signInTo(sample.ask, 'lanh-dao'),
    ];
    const [round] = await sample.database.rows<{ id: string }>(
      `select c.id from collections c where exists (select from rollups r where r.collection = c.id) limit 1`,
    );
    const [sent] = await sample.database.rows<{ receipt: string }>('select receipt from submissions limit 1');
    const urls = [
      '/hom-nay',
      '/bang-theo-doi',
      '/theo-doi',
      '/doi-ket-qua',
      '/bao-cao',
      '/lanh-dao',
      '/tong-hop',
      `/tong-hop/${round!.id}`,
    ];
    urls.push(
      `/dot/${round!.id}`,
      `/phieu/${sent!.receipt}`,
      '/van-ban/gialai-live-sample',
      '/don-vi/gialai-2025:w23575',
    );
    const seen = new Set<string>();
    for (const url of urls) {
      for (const person of people) {
        const answer = await person.get(url);
        if (answer.status !== 200) continue;
        seen.add(url);
        expect([url, textOf(answer.body).includes('Dữ liệu mẫu.')]).toEqual([url, true]);
      }
    }
    expect([...seen].sort()).toEqual(urls.sort());
  });

  it('names the basis of each decision, and tells the units in matching words', async () => {
    const rows = await sample.database.rows<{ kind: string; decider: string | null }>(
      'select kind, decider from decisions order by id',
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['return', 'extend', 'extend', 'exempt', 'end', 'late-reason']);
    expect(rows.slice(1, -1).every(({ decider }) => decider === 'UBND tỉnh Gia Lai')).toBe(true);
  });
});
