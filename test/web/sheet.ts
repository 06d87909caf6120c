import { deflateRawSync } from 'node:zlib';

/** A small XLSX file as Excel writes it: shared strings, one sheet; empty cells are left out. */
export function sheet(rows: readonly (readonly string[])[]): Buffer {
  const strings: string[] = [];
  const cell = (text: string, row: number, column: number) => {
    if (text === '') return '';
    strings.push(`<si><t xml:space="preserve">${text.replace(/&/g, '&amp;')}</t></si>`);
    return `<c r="${String.fromCharCode(65 + column)}${row}" t="s"><v>${strings.length - 1}</v></c>`;
  };
  const body = rows.map(
    (row, index) => `<row r="${index + 1}">${row.map((text, column) => cell(text, index + 1, column)).join('')}</row>`,
  );
  return zip({
    '[Content_Types].xml':
      '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    'xl/workbook.xml': '<workbook><sheets><sheet name="Danh mục" sheetId="1" r:id="rId7"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId7" Target="worksheets/sheet3.xml"/></Relationships>',
    'xl/worksheets/sheet3.xml': `<worksheet><sheetData>${body.join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst>${strings.join('')}</sst>`,
  });
}

/** A ZIP file with these parts, packed. */
export function zip(parts: Readonly<Record<string, string>>): Buffer {
  const local: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const packed = deflateRawSync(Buffer.from(text));
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(Buffer.byteLength(text), 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(offset, 42);
    local.push(head, Buffer.from(name), packed);
    list.push(entry, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, ...list, end]);
}
