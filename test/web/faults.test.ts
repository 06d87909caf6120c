import { connect as connectTo } from 'node:net';
import fc from 'fast-check';
import { csvFile } from '../../documents/table-file';
import { BASE, type RunningApp, runningApp, type Visitor } from './running-app';
import { addMail, COMPLETE_ROUND, OPEN_ROUND, OVERDUE_ROUND, UNIT } from './sample-office';

const OWN = `/u/${OPEN_ROUND}/gialai-2025:w23590`;
const PDF = Buffer.from('%PDF-1.7\n');

describe('what the pages survive', () => {
  let office: RunningApp;
  let unit: Visitor;
  let staff: Visitor;
  beforeAll(async () => {
    office = await runningApp();
    unit = await office.signIn('don-vi', 'gialai-2025:w23590');
    staff = await office.signIn('chuyen-vien');
  });
  afterAll(() => office.close());

  const counted = async () =>
    (
      await office.database.rows<{ n: number }>(
        'select (select count(*) from submissions) + (select count(*) from attachments) as n',
      )
    )[0]!.n;

  describe('W5: a change that does not come from our own page', () => {
    const form = 'application/x-www-form-urlencoded';
    const body = () => new URLSearchParams({ dau: staff.formToken, lan: '1' }).toString();
    it.each([
      ['another site', { origin: 'https://evil.example', 'content-type': form }],
      ['a site whose name begins like ours', { origin: `${BASE}.evil.example`, 'content-type': form }],
      ['a page without origin', { origin: 'null', 'content-type': form }],
      ['no origin at all', { 'content-type': form }],
      ['a same-site neighbour', { 'sec-fetch-site': 'same-site', 'content-type': form }],
    ])('is refused from %s, at every address that changes something', async (_, headers) => {
      const posts = office.app.writtenRoutes.filter(({ method, url }) => method === 'POST' && !url.startsWith('/api/'));
      expect(posts.length).toBeGreaterThan(10);
      for (const { url } of posts) {
        const address = url.replace('*', OVERDUE_ROUND).replace(/:\w+(\([^)]*\))?/g, 'x');
        const answer = await office.ask(address, {
          method: 'POST',
          headers: { cookie: staff.cookie, ...headers },
          body: body(),
        });
        expect([address, answer.status]).toEqual([address, 403]);
      }
    });

    it('is refused with the wrong content type, by a method in the address, or by another method', async () => {
      const send = (method: string, type: string, url = `/xac-nhan/${OVERDUE_ROUND}`) =>
        office.ask(url, {
          method,
          headers: { cookie: staff.cookie, origin: BASE, 'content-type': type },
          body: body(),
        });
      expect((await send('POST', 'text/plain')).status).toBeGreaterThanOrEqual(400);
      expect((await send('POST', 'application/json')).status).toBeGreaterThanOrEqual(400);
      for (const method of ['PUT', 'PATCH', 'DELETE']) expect((await send(method, form)).status).toBe(404);
      expect((await staff.get(`/xac-nhan/${OVERDUE_ROUND}?_method=POST&dau=${staff.formToken}`)).status).toBe(404);
      const [row] = await office.database.rows<{ state: string }>('select state from rollups where collection = $1', [
        OVERDUE_ROUND,
      ]);
      expect(row!.state).toBe('draft');
    });
  });

  describe('W6: an upload', () => {
    it('that is empty, one byte too large, or has a thousand parts, is refused and leaves nothing', async () => {
      const before = await counted();
      const send = (files: { name: string; content: Buffer }[]) => unit.upload(OWN, { viec: 'gui', khoa: 'w6' }, files);
      expect((await send([{ name: 'rong.pdf', content: Buffer.alloc(0) }])).status).toBe(422);
      const large = Buffer.alloc(20 * 1_048_576 + 1);
      PDF.copy(large);
      expect((await send([{ name: 'to.pdf', content: large }])).status).toBe(422);
      const many = Array.from({ length: 1_000 }, (_, index) => ({ name: `${index}.pdf`, content: PDF }));
      expect((await send(many)).status).toBe(413);
      expect(await counted()).toBe(before);
    });

    /** Sends raw bytes and closes, or waits for the answer. */
    const raw = (text: string, { end }: { end: boolean }) =>
      new Promise<string>((resolve) => {
        const { port } = office.app.server.address() as { port: number };
        const socket = connectTo(port, '127.0.0.1');
        let answer = '';
        socket.on('data', (chunk) => {
          answer += chunk.toString('latin1');
          if (answer.includes('\r\n\r\n')) socket.destroy();
        });
        socket.on('error', () => undefined);
        socket.on('close', () => resolve(answer));
        socket.write(text, () => {
          if (end) socket.end();
        });
      });

    it.each([10, 50, 99])('that breaks off after %d %% gives no receipt and no half of a report', async (percent) => {
      const before = await counted();
      const payload = `--m\r\ncontent-disposition: form-data; name="dau"\r\n\r\n${unit.formToken}\r\n--m\r\ncontent-disposition: form-data; name="tep"; filename="a.pdf"\r\n\r\n%PDF-1.7 ${'x'.repeat(50_000)}\r\n--m--\r\n`;
      const head = `POST ${encodeURI(OWN)} HTTP/1.1\r\nhost: dung-han.test\r\norigin: ${BASE}\r\ncookie: ${unit.cookie}\r\ncontent-type: multipart/form-data; boundary=m\r\ncontent-length: ${payload.length}\r\n\r\n`;
      const answer = await raw(head + payload.slice(0, Math.floor((payload.length * percent) / 100)), { end: true });
      expect(answer).not.toMatch(/^HTTP\/1.1 (200|303)/);
      expect(await counted()).toBe(before);
      expect((await unit.get(OWN)).status).toBe(200);
    });

    it('with a length that is a lie is refused', async () => {
      const before = await counted();
      for (const length of ['-1', '1e3', '5, 6', '99999999999999999999']) {
        const answer = await raw(
          `POST ${encodeURI(OWN)} HTTP/1.1\r\nhost: dung-han.test\r\norigin: ${BASE}\r\ncookie: ${unit.cookie}\r\ncontent-type: multipart/form-data; boundary=m\r\ncontent-length: ${length}\r\n\r\n--m--\r\n`,
          { end: true },
        );
        expect(answer).not.toMatch(/^HTTP\/1.1 (200|303)/);
      }
      expect(await counted()).toBe(before);
    });
  });

  it('W8, W9: a file comes back under its own safe name, as attachment, never run and never guessed at', async () => {
    const names = [
      'Báo cáo "quý".pdf',
      '../../../etc/passwd.pdf',
      'con.pdf',
      'bao\u202efdp.exe.pdf',
      `${'ạ'.repeat(250)}.pdf`,
      'a;b\\c.pdf',
      `${'Đắk'.normalize('NFD')}.pdf`,
    ];
    const sent = await unit.upload(
      OWN,
      { viec: 'gui', khoa: 'w9', 'so-van-ban': '3/BC-UBND', 'v.citizens-received': '4' },
      names.map((name) => ({ name: name.replaceAll('"', '%22'), content: Buffer.from('%PDF-1.7 /JS (app.alert(1))') })),
    );
    expect(sent.status).toBe(303);
    for (let ord = 0; ord < names.length; ord++) {
      const file = await unit.get(`${sent.headers.get('location')}/tep/${ord}`);
      expect(file.headers.get('content-type')).toBe('application/octet-stream');
      expect(file.headers.get('x-content-type-options')).toBe('nosniff');
      expect(file.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
      const disposition = file.headers.get('content-disposition')!;
      expect(disposition).toMatch(/^attachment; filename="[\w .()-]{1,130}"; filename\*=UTF-8''[\w%.!~-]+$/);
      expect(disposition).not.toMatch(/%2F|%5C|%E2%80%AE|%00|\.\./i);
    }
  });

  it('W8: pages, programs, macros and pictures by another name are refused with the reason', async () => {
    const before = await counted();
    const bad: [string, Buffer][] = [
      ['trang.pdf', Buffer.from('<html><script>alert(1)</script>')],
      ['eicar.pdf', Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*')],
      ['anh.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
      ['chay.exe', Buffer.from('MZ\x90\x00')],
      ['anh.png', PDF],
      ['bang.xlsm', Buffer.from('PK\x03\x04')],
    ];
    for (const [name, content] of bad) {
      const answer = await unit.upload(OWN, { viec: 'gui', khoa: 'w8' }, [{ name, content }]);
      expect([name, answer.status]).toEqual([name, 422]);
      expect(answer.body).toContain(`Tệp “${name}”`);
    }
    expect(await counted()).toBe(before);
  });

  it('W10: no cell of an exported table begins like a formula, whatever was typed', () => {
    const first = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      '\0',
      '＝',
      '＋',
      '－',
      '＠',
      'a',
      ' ',
      '"',
      ',',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(first, fc.string()), { minLength: 1, maxLength: 5 }), (cells) => {
        const texts = cells.map(([sign, rest]) => sign + rest);
        const [, row = ''] = /^\uFEFFA\r\n([\s\S]*)\r\n$/.exec(csvFile({ name: '', heads: ['A'], rows: [texts] }))!;
        const written = row.match(/"(?:[^"]|"")*"|[^,]+/g)!.map((cell) => cell.replace(/^"/, ''));
        for (const cell of written) expect(cell).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/);
      }),
    );
  });

  it('W11: what was typed is shown as text everywhere: note, number, signer, name of the file, name of the unit, mail', async () => {
    const attack = `"><script>alert(1)</script><img src=x onerror=alert(2)>'\`\${7*7}{{7*7}}<%= 7*7 %>`;
    const other = await office.signIn('don-vi', UNIT);
    const page = `/u/${OPEN_ROUND}/${UNIT}`;
    const sent = await other.upload(
      page,
      {
        viec: 'gui',
        khoa: 'w11',
        'so-van-ban': attack,
        'nguoi-ky': attack,
        'ghi-chu': attack,
        'v.proposals': attack,
        'v.exemplars.0.name': attack,
      },
      [{ name: `${attack.replaceAll('"', '%22').replaceAll('/', '')}.pdf`, content: PDF }],
    );
    expect(sent.status).toBe(303);
    await office.database.rows('update units set name = name || $2 where id = $1', [UNIT, attack]);
    const mail = await addMail(office.database, `<p>${attack}</p>`);
    const location = sent.headers.get('location')!;
    const seen = [
      ...(await Promise.all([page, location, `${location}/noi-dung`, '/bao-cao'].map((url) => other.get(url)))),
      ...(await Promise.all(
        [
          '/theo-doi?tinh-trang=tat-ca',
          `/tong-hop/${OPEN_ROUND}`,
          `/tong-hop/${COMPLETE_ROUND}`,
          `/theo-doi?don-vi=${encodeURIComponent(attack)}`,
          `/${encodeURIComponent(attack)}`,
          `/thu/${mail}`,
        ].map((url) => staff.get(url)),
      )),
    ];
    for (const { body } of seen) {
      expect(body).not.toContain('<script>alert');
      expect(body).not.toContain('<img src=x');
      expect(body).not.toContain('<%=');
      expect(body).not.toMatch(/<[a-z]+(?:\s+[\w-]+(?:="[^"]*")?)*\s+(?:on\w+|style)=/);
    }
    expect(seen[2]!.body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    const framed = await staff.get(`/thu/${mail}/noi-dung`);
    expect(framed.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
    expect(framed.headers.get('content-security-policy')).not.toContain('allow-scripts');
  });

  it('W12: a double click, the back button and two tabs of one form give one receipt; what was changed is a new sending', async () => {
    const third = await office.signIn('don-vi', 'gialai-2025:w23611');
    const page = `/u/${OPEN_ROUND}/gialai-2025:w23611`;
    const fields = { viec: 'gui', khoa: 'w12', 'so-van-ban': '8/BC-UBND', 'v.citizens-received': '12' };
    const twice = await Promise.all(Array.from({ length: 5 }, () => third.upload(page, fields)));
    expect(twice.map(({ status }) => status)).toEqual(Array(5).fill(303));
    expect(new Set(twice.map(({ headers }) => headers.get('location'))).size).toBe(1);
    const again = await third.upload(page, fields);
    expect(again.headers.get('location')).toBe(twice[0]!.headers.get('location'));
    const changed = await third.upload(page, { ...fields, 'v.citizens-received': '13' });
    expect(changed.headers.get('location')).not.toBe(twice[0]!.headers.get('location'));
  });

  it('refuses a paper marked Mật before anything is kept, drafts included, and says what to do', async () => {
    const before = await counted();
    for (const viec of ['gui', 'luu-nhap', 'kiem-tra']) {
      const answer = await unit.upload(OWN, { viec, khoa: 'mat', 'so-van-ban': '12/BC-UBND (Mật)' });
      expect(answer.status).toBe(422);
      expect(answer.body).toContain('không tiếp nhận tài liệu chứa bí mật nhà nước');
    }
    const named = await unit.upload(OWN, { viec: 'gui', khoa: 'mat2' }, [
      { name: 'Báo cáo tối mật.pdf', content: PDF },
    ]);
    expect(named.body).toContain('Tìm thấy dấu “Tối mật” ở tên tệp');
    expect(await counted()).toBe(before);
    expect(JSON.stringify(await office.database.rows('select * from audit'))).not.toContain('(Mật)');
  });

  it('takes no more than sixty reports of one unit in a day, and tells the way out', async () => {
    await office.database.rows(
      `insert into submissions select obligation || '#' || n, obligation, n, nil, values, warnings, document_number, document_date, signer, 'web',
         sent_on, received_at, counted_at, $2, submitted_by, reason, receipt || n, sha256, null
       from submissions, generate_series(1000, 1060) n where obligation = $1 and version = 1`,
      [`${OPEN_ROUND}/gialai-2025:w23611`, new Date(Date.parse('2026-11-23T09:00:00+07:00')).toISOString()],
    );
    const third = await office.signIn('don-vi', 'gialai-2025:w23611');
    const answer = await third.upload(`/u/${OPEN_ROUND}/gialai-2025:w23611`, {
      viec: 'gui',
      khoa: 'quota',
      'so-van-ban': '9/BC-UBND',
    });
    expect(answer.status).toBe(429);
    expect(answer.body).toContain('Đề nghị gửi tiếp vào ngày mai');
  });
});
