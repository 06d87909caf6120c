import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { activeCode } from '../../files/archive/field-codes';
import { partLines } from '../../files/archive/part-lines';
import { activeRelation } from '../../files/archive/relations';
import { countObjectHeads } from '../../files/pdf/object-heads';
import { viewPdf } from '../../files/pdf/view-pdf';
import { pictureSize } from '../../files/picture';
import { confinedInspection } from '../setup/inspected';
import { DOCX_PARTS, docxWith, typesOf, xlsxWith } from '../setup/office-file';
import { HEX, LZW, objectStream, type Packing } from '../setup/packed-pdf';
import { object, pdfOf } from '../setup/pdf';
import { jpgOf, pngOf } from '../setup/picture';
import { threadMs } from '../setup/processor-time';
import { packZip } from '../setup/zip';

const SEED = 20261201;
const RUNS = { seed: SEED, numRuns: 150 };

/** A letter as XML may write it. */
const letter = (plain: string) => {
  const code = plain.codePointAt(0)!;
  return fc.constantFrom(plain, `&#${code};`, `&#x${code.toString(16)};`, `&#x0${code.toString(16).toUpperCase()};`);
};
const spelt = (text: string, between: readonly string[] = ['']) =>
  fc
    .tuple(...[...text].map((one) => fc.tuple(letter(one), fc.constantFrom(...between))))
    .map((pieces) => pieces.flat().join(''));
const blank = fc.constantFrom(' ', '\n', '\t', '  ');

/** A name as PDF may write it. */
const pdfName = (name: string) =>
  fc
    .tuple(
      ...[...name].map((one) =>
        fc.constantFrom(one, `#${one.charCodeAt(0).toString(16)}`, `#${one.charCodeAt(0).toString(16).toUpperCase()}`),
      ),
    )
    .map((letters) => `/${letters.join('')}`);
const gap = fc.constantFrom(' ', '\n', '\r\n', '\t', '\0', ' % (\n', '%>>\n', '%]\r', '%endobj\n');

const deflated: Packing = { dictionary: '/Filter /FlateDecode', pack: deflateSync };
const twice: Packing = {
  dictionary: '/Filter [/ASCIIHexDecode /FlateDecode]',
  pack: (content) => HEX.pack(deflateSync(content)),
};

describe('a file that does something when it is opened', () => {
  const inspected = confinedInspection();
  const refusedAlways = async (name: string, contents: fc.Arbitrary<Buffer>) =>
    fc.assert(
      fc.asyncProperty(contents, async (content) => {
        const found = await inspected(name, content);
        return !found.ok && !found.message.includes('không kiểm tra xong');
      }),
      RUNS,
    );

  it('is refused however a PDF writes its names, gaps, packings and types', async () => {
    const actions: [string, string][] = [
      ['JavaScript', '/JS (app.alert(1))'],
      ['URI', '/URI (https://evil.example)'],
      ['Launch', '/F (cmd.exe)'],
      ['SubmitForm', '/F (https://evil.example)'],
      ['ImportData', '/F (a.fdf)'],
      ['GoToR', '/F (\\\\\\\\evil.example\\\\a.pdf)'],
      ['GoToE', '/T << >>'],
      ['RichMediaExecute', '/TA 1 0 R'],
    ];
    const action = fc
      .constantFrom(...actions)
      .chain(([kind, rest]) =>
        fc
          .tuple(pdfName('S'), gap, pdfName(kind), gap)
          .map(([s, one, name, two]) => `<<${one}${s}${two}${name} ${rest}${one}>>`),
      );
    const type = fc.constantFrom(
      '/Type /ObjStm',
      '',
      '/Type /ObjS#74m',
      '/Type /XObject',
      '/Type/XRef',
      '/Typo /ObjStm',
    );
    const pdfs = fc
      .tuple(
        action,
        pdfName('OpenAction'),
        gap,
        fc.constantFrom(deflated, HEX, LZW, twice),
        type,
        fc.constantFrom('packed', 'plain', 'direct'),
      )
      .map(([body, opens, between, packing, kind, place]) => {
        if (place === 'direct') return pdfOf(['x'], { catalog: `${opens}${between}${body}` });
        const more =
          place === 'plain' ? [object(91, `${between}${body}${between}`)] : [objectStream({ 91: body }, packing, kind)];
        return pdfOf(['x'], { catalog: `${opens}${between}91 0 R`, more });
      });
    await refusedAlways('a.pdf', pdfs);
  }, 120_000);

  it('is refused however a DOCX splits and writes the code of a field', async () => {
    const runs = ['', '', '', '</w:instrText></w:r><w:r><w:instrText>', '<!-- -->', '<?x y?>', '<![CDATA[]]>'];
    const codes = fc
      .constantFrom(
        'DDEAUTO cmd',
        'DDE cmd',
        'INCLUDEPICTURE https://evil.example/a',
        'INCLUDETEXT file://evil.example/a',
      )
      .chain((code) => spelt(code, runs));
    await refusedAlways(
      'a.docx',
      codes.map((code) =>
        packZip([
          DOCX_PARTS[0]!,
          { ...DOCX_PARTS[1]!, content: `<w:document><w:r><w:instrText>${code}</w:instrText></w:r></w:document>` },
        ]),
      ),
    );
  }, 120_000);

  it('is refused however an XLSX writes a formula', async () => {
    const formulas = fc
      .constantFrom("cmd|'/c calc'!A0", 'WEBSERVICE(A1)', 'RTD(A1)', 'IMAGE(A1)')
      .chain((formula) => spelt(formula, ['', '', '<!-- -->', '<![CDATA[]]>']));
    await refusedAlways(
      'a.xlsx',
      formulas.map((formula) =>
        xlsxWith([
          { name: 'xl/worksheets/sheet1.xml', content: `<worksheet><x:c><x:f>${formula}</x:f></x:c></worksheet>` },
        ]),
      ),
    );
  }, 120_000);

  it('is refused however a relation writes its type and the other computer', async () => {
    const targets = fc
      .constantFrom(
        'https://evil.example/t',
        'http:\\\\evil.example\\t',
        '\\\\evil.example\\t',
        '//evil.example/t',
        '/\\evil.example/t',
        'file://evil.example/t',
        'file:///\\\\evil.example\\t',
        'ftp://evil.example/t',
        'mhtml:https://evil.example/t',
      )
      .chain((target) => spelt(target));
    const types = fc
      .constantFrom('attachedTemplate', 'image', 'oleObject', 'frame', 'subDocument', 'unknown')
      .chain((type) => spelt(`http://x/relationships/${type}`));
    const relations = fc
      .tuple(types, targets, blank, fc.constantFrom('External', 'external', 'EXTERNAL', ' External '))
      .map(([type, target, space, mode]) => {
        const attributes = [`Target="${space}${target}"`, `TargetMode="${mode}"`, 'Id="a>b"', `Type="${type}"`];
        return `<r:Relationships xmlns:r="x"><r:Relationship${space}${attributes.join(space)}/></r:Relationships>`;
      });
    await refusedAlways(
      'a.docx',
      relations.map((content) => docxWith([{ name: 'word/_rels/settings.xml.rels', content }])),
    );
  }, 120_000);

  it('is refused however the type of a macro is written', async () => {
    const types = spelt('application/vnd.ms-office.vbaProject').map((type) =>
      packZip([
        {
          name: '[Content_Types].xml',
          content: typesOf(
            'word/document.xml',
            'wordprocessingml.document.main',
            `<Override PartName="/word/a.bin" ContentType="${type}"/>`,
          ),
        },
        DOCX_PARTS[1]!,
        { name: 'word/a.bin', content: 'x' },
      ]),
    );
    await refusedAlways('a.docx', types);
  }, 120_000);

  it('is never taken with bytes changed where a viewer still sees what it does', async () => {
    const whole = pdfOf(['x'], {
      catalog: '/OpenAction 91 0 R',
      more: [objectStream({ 91: '<< /S /JavaScript /JS (app.alert(1)) >>' }, HEX, '')],
    });
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(changes, async (changed) => {
        const content = Buffer.from(whole);
        for (const [at, byte] of changed) content[at] = byte;
        const found = await inspected('a.pdf', content);
        const viewed = found.ok ? await viewPdf(content) : null;
        return viewed === null || !viewed.isActive;
      }),
      RUNS,
    );
  }, 120_000);
});

describe('a file whose bytes were changed', () => {
  const inspected = confinedInspection();

  it.each([
    ['a.docx', docxWith([{ name: 'word/_rels/document.xml.rels', content: '<Relationships/>' }])],
    ['a.xlsx', xlsxWith([{ name: 'xl/worksheets/sheet1.xml', content: '<worksheet><c><f>1</f></c></worksheet>' }])],
    ['a.jpg', jpgOf(10, 10, '\xff\xfe\0\x04ab')],
    ['a.png', pngOf(10, 10)],
  ])(
    'never ends the process that reads it: %s',
    async (name, whole) => {
      const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 });
      await fc.assert(
        fc.asyncProperty(changes, fc.nat(whole.length), async (changed, length) => {
          const content = Buffer.from(whole.subarray(0, length % 5 === 0 ? length : whole.length));
          for (const [at, byte] of changed) if (at < content.length) content[at] = byte;
          const found = await inspected(name, content);
          return found.ok || !found.message.includes('không kiểm tra xong');
        }),
        RUNS,
      );
    },
    60_000,
  );
});

describe('a part of a file is read in linear time', () => {
  const READERS: [string, (content: Buffer) => unknown, string[]][] = [
    ['heads of objects', countObjectHeads, ['1 ', '1 %', '1 0 obj ', '%', '1 0 % ', 'obj']],
    [
      'a picture',
      pictureSize,
      ['\xff\xd8\xff', '\xff\xfe\0\x02', '\xff', '\0', '\x89PNG\r\n\x1a\n', '\0\0\0\0tEXt\0\0\0\0'].map(
        (piece) => piece,
      ),
    ],
    [
      'lines',
      partLines,
      [
        '<w:p>',
        '<w:p><w:r><w:t>M</w:t></w:r></w:p>',
        '<v:shape style="a"><v:imagedata/>',
        '<w:t>&amp;"',
        '<c t="s"><v>1</v></c>',
      ],
    ],
    [
      'codes',
      (content) => quietly(() => activeCode(Buffer.concat([Buffer.from('<a>'), content, Buffer.from('</a>')]))),
      [
        '<instrText>LINK "</instrText>',
        '<instrText>{QUOTE 12 </instrText>',
        '<f>CALL_xl.</f>',
        "<f>'a|</f>",
        '<fldSimple instr="RD {"/>',
      ],
    ],
    [
      'relations',
      (content) => quietly(() => activeRelation(Buffer.concat([Buffer.from('<a>'), content, Buffer.from('</a>')]))),
      ['<Relationship Type="x" Target="%5c"/>', '<Relationship '],
    ],
  ];
  const cases = READERS.flatMap(([what, read, pieces]) => pieces.map((piece) => [what, piece, read] as const));

  it.each(cases)('%s of %j', (_, piece, read) => {
    // The least of three, and some room for the collector of garbage: quadratic work would take a hundred times as long.
    const millisecondsFor = (bytes: number) => {
      const content = Buffer.from(piece.repeat(Math.ceil(bytes / piece.length)), 'latin1');
      const times = [1, 2, 3].map(() => {
        const start = threadMs();
        read(content);
        return threadMs() - start;
      });
      return Math.min(...times);
    };
    const short = Math.max(millisecondsFor(100_000), 20);
    expect(millisecondsFor(1_000_000)).toBeLessThan(30 * short);
  });
});

function quietly(work: () => unknown): void {
  try {
    work();
  } catch {
    // What is not well-formed is refused.
  }
}
