import { HELP_PARTS, helpOf } from '../../../web/frame/help';
import { GUIDE_PAGES } from '../../../web/guides/guides';
import { guideHtml } from '../../../web/guides/markdown';
import { type RunningApp, runningApp, textOf } from '../setup/running-app';

describe('the guides as pages', () => {
  it('hold every part that a page links to', () => {
    const there = [...GUIDE_PAGES.values()].flatMap(({ name, parts }) =>
      parts.map(({ anchor }) => `${name}#${anchor}`),
    );
    expect(HELP_PARTS.filter((part) => !there.includes(part))).toEqual([]);
    expect(new Set(there).size).toBe(there.length);
  });

  it('leave no sign of Markdown outside code', () => {
    for (const { name, body } of GUIDE_PAGES.values()) {
      const text = body
        .toString()
        .replace(/<(pre|code)\b[\s\S]*?<\/\1>/g, '')
        .replace(/<[^>]*>/g, '');
      expect([name, text.match(/\*\*|^#+ |`|\]\(|\|---|(^|\s)\*\S/gm)]).toEqual([name, null]);
      expect(body.toString()).toMatch(/<h2 id="[a-z0-9-]+">/);
    }
  });

  it('are drawn as written: lists with code in them, tables, emphasis, links; everything else escaped', () => {
    const text = [
      '1. Một `a<b` và **đậm**, *nghiêng*',
      '   tiếp',
      '',
      '   ```sh',
      '   lệnh --x',
      '   ```',
      '2. Hai',
      '',
      '| A | B |',
      '|---|---|',
      '| x | [thư](don-vi.md#gui-lai) [ngoài](../a.md) |',
      '',
      'Xong <script>.',
    ].join('\n');
    const drawn = guideHtml(text, (target) =>
      target.startsWith('don-vi') ? '/huong-dan/don-vi#gui-lai' : null,
    ).toString();
    expect(drawn).toContain('<code>a&lt;b</code> và <strong>đậm</strong>, <em>nghiêng</em>');
    expect(drawn).toContain('<pre tabindex="0"><code>lệnh --x</code></pre>');
    expect(drawn.match(/<li>/g)).toHaveLength(2);
    expect(drawn).toContain('<td><a href="/huong-dan/don-vi#gui-lai">thư</a> ngoài</td>');
    expect(drawn).toContain('Xong &lt;script&gt;.');
  });
});

describe('the sign “?” in the head', () => {
  let office: RunningApp;
  beforeAll(async () => {
    office = await runningApp();
  });
  afterAll(() => office?.close());

  it('leads each person to the part about the page', async () => {
    expect(helpOf({ role: 'staff' }, '/bang-theo-doi?tim=pleiku')).toBe('/huong-dan/chuyen-vien#bang-theo-doi');
    expect(helpOf({ role: 'leader' }, '/tong-hop')).toBe('/huong-dan/lanh-dao#trang-tong-hop');
    expect(helpOf({ role: 'staff' }, '/tong-hop/x')).toBe(
      '/huong-dan/chuyen-vien#kiem-tra-va-xac-nhan-bao-cao-tong-hop',
    );
    expect(helpOf({ role: 'unit' }, '/u/x')).toBe('/huong-dan/don-vi#gui-bao-cao');
    expect(helpOf(null, '/dang-nhap')).toBe('/huong-dan/don-vi#dang-nhap');
    const staff = await office.signIn('chuyen-vien');
    const [, address] = /class="help" href="([^"]+)"/.exec((await staff.get('/hom-nay')).body)!;
    const guide = await staff.get(address!);
    expect(textOf(guide.body)).toContain('Mở trang Hôm nay');
    expect(guide.body).toContain(`id="${address!.split('#')[1]}"`);
    expect((await office.ask('/huong-dan/khong-co')).status).toBe(404);
  });
});
