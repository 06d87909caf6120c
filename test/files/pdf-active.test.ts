import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { confinedInspection, firstTextOf } from '../setup/inspected';
import { HEX, LZW, objectStream, type Packing } from '../setup/packed-pdf';
import { object, pdfOf, pdfWith, stream } from '../setup/pdf';

const SCRIPT = '<< /S /JavaScript /JS (app.alert(1)) >>';
const bytes = (text: string) => Buffer.from(text, 'latin1');
/** A good page, with this in its catalog and these objects behind. */
const pdf = (catalog: string, ...more: Buffer[]) => pdfOf(['Bao cao'], { catalog, more });

const deflated: Packing = { dictionary: '/Filter /FlateDecode', pack: deflateSync };
const fourTimes: Packing = {
  dictionary: '/Filter [/ASCIIHexDecode /ASCIIHexDecode /ASCIIHexDecode /FlateDecode]',
  pack: (content) => HEX.pack(HEX.pack(HEX.pack(deflateSync(content)))),
};
const packed = (objects: Readonly<Record<number, string>>, packing = deflated, type?: string) =>
  objectStream(objects, packing, type);
const runAtStart = '/OpenAction 91 0 R';
const uncPath = '(\\\\\\\\evil.example\\\\share\\\\x.pdf)';

const ACTIVE: [string, Buffer][] = [
  ['a script when it is opened', pdf(`/OpenAction ${SCRIPT}`)],
  ['a script when a page is turned', pdf('/AA << /O << /S/JavaScript/JS 5 0 R >> >>')],
  ['a script among its names', pdf('/Names << /JavaScript 4 0 R >>')],
  ['a script whose name is written in numbers', pdf('/OpenAction << /S /J#61va#53cript /JS (1) >>')],
  ['the name of a script in small hexadecimal letters', pdf('', object(9, '<< /#4a#53 8 0 R >>'))],
  ['the name of a script before a zero byte', pdf('', object(9, '<< /J#53\0 8 0 R >>'))],
  ['a script between brackets in comments', pdf('', bytes(`%(\n9 0 obj ${SCRIPT} endobj\n%)\n`))],
  [
    'a comment that looks like the head of an object',
    pdf('', object(9, `<< /Type /Action % obj (\n${SCRIPT.slice(2)}`)),
  ],
  ['a script between brackets that belong to no object', pdf('', bytes(`(\n9 0 obj ${SCRIPT} endobj\n)\n`))],
  [
    'a script in bytes that look like those of a picture',
    pdf('', bytes(`<<>>\nstream\n9 0 obj ${SCRIPT} endobj\nendstream\n`)),
  ],
  ['a script in a packed object', pdf(runAtStart, packed({ 91: SCRIPT }))],
  ['a script packed as hexadecimal text', pdf(runAtStart, packed({ 91: SCRIPT }, HEX))],
  ['a script packed with LZW', pdf(runAtStart, packed({ 91: SCRIPT }, LZW))],
  ['a script packed four times', pdf(runAtStart, packed({ 91: SCRIPT }, fourTimes))],
  [
    'a script packed in a stream whose type is written in numbers',
    pdf(runAtStart, packed({ 91: SCRIPT }, deflated, '/Type /ObjS#74m')),
  ],
  ['a script packed in a stream without a type', pdf(runAtStart, packed({ 91: SCRIPT }, deflated, ''))],
  [
    'a script packed in a stream with another type',
    pdf(runAtStart, packed({ 91: SCRIPT }, deflated, '/Type /XObject')),
  ],
  [
    'a script behind nine megabytes of packed blanks',
    pdf(runAtStart, packed({ 92: `null${' '.repeat(9_000_000)}`, 91: SCRIPT })),
  ],
  ['a script in an object that a later one replaces', pdf(runAtStart, object(91, SCRIPT), object(91, 'null'))],
  ['a script under a key that is given twice', pdf(`/OpenAction ${SCRIPT} /OpenAction null`)],
  ['a program that is started', pdf('/OpenAction << /S /Launch /F (cmd.exe) >>')],
  ['a program that a packed object starts', pdf('', packed({ 91: '<< /S/Launch/Win<</F(cmd.exe)>> >>' }))],
  ['a file inside', pdf('/Names << /EmbeddedFiles 4 0 R >>')],
  ['a file as a stream', pdf('', stream(9, bytes('MZ'), '/Type /EmbeddedFile'))],
  [
    'a file whose stream has no type',
    pdf('', object(9, '<< /F (a.exe) /EF << /F 8 0 R >> >>'), stream(8, bytes('MZ'), '')),
  ],
  ['a file pinned to the page', pdf('', object(9, '<< /Type /Annot /Subtype /FileAttachment >>'))],
  ['a Flash film', pdf('', object(9, '<< /Subtype /RichMedia >>'))],
  ['a sound, a film, a scene', pdf('', object(9, '<< /Subtype /Screen >>'), object(8, '<< /Subtype /3D >>'))],
  ['form data that it fetches', pdf('/OpenAction << /S /ImportData /F (x.fdf) >>')],
  ['a form that sends itself', pdf('', object(9, '<< /S /SubmitForm /F (https://evil.example) >>'))],
  ['a form with scripts of its own (XFA)', pdf('/AcroForm << /XFA 9 0 R >>')],
  ['a page of the web that it opens', pdf('/OpenAction << /S /URI /URI (https://evil.example) >>')],
  [
    'a page of the web that it opens from a packed object',
    pdf(runAtStart, packed({ 91: '<< /S /URI /URI (https://evil.example) >>' }, deflated, '')),
  ],
  [
    'a page of the web after an innocent action',
    pdf('/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next [<< /S /URI /URI (https://a.example) >>] >>'),
  ],
  ['another file that it opens', pdf('/OpenAction << /S /GoToR /F (phu-luc.pdf) /D [0 /Fit] >>')],
  ['a link to a file on another computer', pdf('', object(9, `<< /S /GoToR /F ${uncPath} /D [0 /Fit] >>`))],
  ['a picture on another computer', pdf('', stream(9, bytes(''), `/Type /XObject /F ${uncPath}`))],
  ['a stream whose bytes lie in another file', pdf('', stream(9, bytes(''), '/F (C:/a.pdf)'))],
  ['the same by a file specification', pdf('', stream(9, bytes(''), '/F << /FS /URL /F (https://a.example) >>'))],
  ['a page that is shown out of another file', pdf('', object(9, '<< /Ref << /F (a.pdf) /Page 0 >> >>'))],
  ['a program of PostScript', pdf('', stream(9, bytes('quit'), '/Type /XObject /Subtype /PS'))],
  [
    'a page of the web when a field is entered',
    pdf('', object(9, '<< /FT /Tx /AA << /Fo << /S /URI /URI (https://a.example) >> >> >>')),
  ],
];

/** Files that two programs would read differently. */
const AMBIGUOUS: [string, Buffer][] = [
  [
    'an object stream with a predictor, which hides what is in it from those that do not undo it',
    pdf('', packed({ 91: 'null' }, { dictionary: '/DecodeParms << /Predictor 12 /Columns 4 >>', pack: (all) => all })),
  ],
  [
    'the same in a list of filters',
    pdf(
      '',
      packed(
        { 91: 'null' },
        { dictionary: '/Filter [/FlateDecode] /DecodeParms [<< /Predictor 2 >>]', pack: deflateSync },
      ),
    ),
  ],
  ['an object stream that gives its number of objects twice', pdf('', packed({ 91: 'null' }, deflated, '/N 0'))],
  ['an object stream that gives its filter twice', pdf('', packed({ 91: 'null' }, deflated, '/Filter /LZWDecode'))],
];

/** One of the parsers cannot read it, so only the other has seen it. */
const UNREADABLE: [string, Buffer][] = [
  [
    'a packing that cannot be taken off',
    pdf('', packed({ 91: 'null' }, { dictionary: '/Filter /Crypt', pack: (all) => all })),
  ],
  [
    'an object inside the bytes of a picture',
    pdf('', stream(9, bytes('90 0 obj << /S /URI >> endobj'), '/Subtype /Image')),
  ],
  ['an object inside a text', pdf('', object(9, '(90 0 obj << /S /URI >> endobj)'))],
  ['an object that never ends', pdf('', bytes('9 0 obj << /A [ << '))],
  ['a file that ends after its head', bytes('%PDF-1.7\n')],
  ['a file without pages', bytes('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n')],
];

const HARMLESS: [string, Buffer][] = [
  ['that opens at its first page', pdf('/OpenAction [3 0 R /FitH null]')],
  ['that turns to a page when it is opened', pdf('/OpenAction << /S /GoTo /D [3 0 R /Fit] >>')],
  ['with a link whose address ends in JS', pdf('', object(9, '<< /S /URI /URI (https://gialai.example/JS) >>'))],
  [
    'with a link that speaks of scripts',
    pdf('', object(9, '<< /S /URI /URI (https://a.example/\\(JS\\)/JS/\\50) /T (a (b /JS) c) >>')),
  ],
  ['with a link to a file of the same folder', pdf('', object(9, '<< /S /GoToR /F (phu-luc.pdf) /D [0 /Fit] >>'))],
  ['whose pictures are blended', pdf('', object(9, '<< /Type /ExtGState /BM /Screen >>'))],
  [
    'with a field for a signature',
    pdf(
      '/AcroForm << /Fields [9 0 R] /SigFlags 3 >>',
      object(9, '<< /Type /Annot /Subtype /Widget /FT /Sig /T (Chu ky) /Rect [0 0 0 0] >>'),
    ),
  ],
  ['whose pages are packed', pdf('', packed({ 91: '<< /Type /Metadata >>', 92: '[ 1 2 ]' }))],
  ['with a name in numbers that is another one', pdf('', object(9, '<< /#4A#53X 8 0 R >>'))],
];

describe('a PDF', () => {
  const inspected = confinedInspection();

  it.each(ACTIVE)('is refused as active with %s', async (_, content) => {
    const found = await inspected('a.pdf', content);
    expect(found).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^Tệp “a\.pdf”: có nội dung tự chạy khi mở/),
    });
  });

  it.each([...UNREADABLE, ...AMBIGUOUS])('is refused as damaged with %s', async (_, content) => {
    const found = await inspected('a.pdf', content);
    expect(found).toMatchObject({ ok: false, message: expect.stringMatching(/^Tệp “a\.pdf”: bị hỏng/) });
  });

  it.each(HARMLESS)('is taken and read %s', async (_, content) => {
    expect(firstTextOf(await inspected('a.pdf', content))).toBe('Bao cao');
  });

  it('with three hundred and more packed streams is looked through to the last', async () => {
    const many = Array.from({ length: 320 }, (_, n) => packed({ [200 + n]: 'null' }));
    const found = await inspected('a.pdf', pdf(runAtStart, ...many, packed({ 91: SCRIPT })));
    expect(found).toMatchObject({ ok: false, message: expect.stringContaining('tự chạy') });
  });

  const encrypted = async (userPassword: string, script: boolean) => {
    const document = await PDFDocument.load(pdfWith('BT /F1 12 Tf 1 0 0 1 72 700 Tm (Bao cao) Tj ET'));
    const action = document.context.obj({ S: 'URI', URI: PDFString.of('https://evil.example') });
    if (script) document.catalog.set(PDFName.of('OpenAction'), document.context.register(action));
    document.encrypt({ userPassword, ownerPassword: 'chu', permissions: {} });
    return Buffer.from(await document.save({ useObjectStreams: true }));
  };

  it('that only forbids printing is read like any other', async () => {
    expect(firstTextOf(await inspected('a.pdf', await encrypted('', false)))).toBe('Bao cao');
    expect(await inspected('a.pdf', await encrypted('', true))).toMatchObject({ ok: false });
  });

  it('that only forbids printing hides no object stream by leaving out its type', async () => {
    const whole = await encrypted('', true);
    const at = whole.indexOf('/Type /ObjStm');
    const untyped = Buffer.concat([whole.subarray(0, at), bytes('/Typo /ObjStm'), whole.subarray(at + 13)]);
    expect(await inspected('a.pdf', untyped)).toMatchObject({ ok: false });
  });

  it('with a password is refused, because nobody can see what is in it', async () => {
    expect(await inspected('a.pdf', await encrypted('mat-khau', false))).toMatchObject({
      ok: false,
      message: expect.stringContaining('có mật khẩu'),
    });
  });
});
