import { atTime } from '../../../domain/time/time';
import { signInTo, type Visitor } from '../setup/running-app';
import { type SampleApp, sampleApp } from '../setup/sample-app';

const mainOf = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'));

/** Pages with many dates, each with its reason beside it. */
const AT_ONCE = ['/hom-nay', '/bang-theo-doi', '/theo-doi', '/lanh-dao', '/bao-cao'];

describe('every date says why it is that date', () => {
  let sample: SampleApp;
  let people: Record<string, Visitor>;
  beforeAll(async () => {
    sample = await sampleApp(atTime('2026-11-23', '09:15'));
    people = {
      staff: await signInTo(sample.ask, 'chuyen-vien'),
      unit: await signInTo(sample.ask, 'don-vi', 'gialai-2025:w23575'),
      leader: await signInTo(sample.ask, 'lanh-dao'),
    };
  });
  afterAll(() => sample?.close());

  it('on the page itself, or on the round one link further', async () => {
    const [overdue] = await sample.database.rows<{ id: string }>(
      `select id from collections where id like 'gialai-live-sample/overdue/%'`,
    );
    const round = overdue!.id;
    const unit = 'gialai-2025:w23575';
    const asked: [keyof typeof people, string][] = [
      ...[
        '/hom-nay',
        '/bang-theo-doi',
        '/theo-doi',
        `/dot/${round}`,
        `/don-vi/${unit}`,
        `/ghi-nhan/${round}`,
        `/nhac/${round}`,
      ]
        .concat([`/quyet-dinh/${round}/${unit}`, `/tong-hop/${round}`, '/tong-hop', '/van-ban/gialai-live-sample'])
        .map((url): [string, string] => ['staff', url]),
      ...['/bao-cao', `/u/${round}/${unit}`].map((url): [string, string] => ['unit', url]),
      ...['/lanh-dao', `/lanh-dao/don-vi/${unit}`, `/tong-hop/${round}`].map((url): [string, string] => [
        'leader',
        url,
      ]),
    ];
    const explained = new Map<string, boolean>();
    const without: string[] = [];
    for (const [who, url] of asked) {
      const html = mainOf((await people[who]!.get(url)).body);
      const rounds = [...html.matchAll(/href="(\/dot\/[^"?#]+)/g)].map(([, address]) => address!);
      let isExplained = html.includes('href="/vi-sao/');
      for (const address of isExplained || AT_ONCE.includes(url) ? [] : rounds.slice(0, 1)) {
        if (!explained.has(address))
          explained.set(address, (await people[who]!.get(address)).body.includes('href="/vi-sao/'));
        isExplained ||= explained.get(address)!;
      }
      if (!isExplained) without.push(`${who} ${url}`);
    }
    expect(without).toEqual([]);
  });
});
