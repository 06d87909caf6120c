import { issuerLines, SIGNING, signatureLines } from '../../../domain/papers/issuing-body';
import { paperFormat } from '../../../domain/papers/paper-format';
import { BODIES } from '../../setup/paper-facts';

describe('who signs', () => {
  it.each([
    [
      'a sở signs without TM.',
      'state',
      [['GIÁM ĐỐC'], ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], ['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG']],
    ],
    [
      'a people’s committee is a collective: TM., and KT. below it',
      'committee',
      [
        ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
        ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
        ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'],
      ],
    ],
    [
      'a Ban of the Party writes K/T and T/L with a slash, and no T/M',
      'party',
      [['TRƯỞNG BAN'], ['K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'], ['T/L TRƯỞNG BAN', 'CHÁNH VĂN PHÒNG']],
    ],
    [
      'the Front signs for its standing committee',
      'front',
      [
        ['TM. BAN THƯỜNG TRỰC', 'CHỦ TỊCH'],
        ['TM. BAN THƯỜNG TRỰC', 'PHÓ CHỦ TỊCH'],
        ['TL. BAN THƯỜNG TRỰC', 'CHÁNH VĂN PHÒNG'],
      ],
    ],
  ] as const)('%s', (_, body, lines) => {
    expect(SIGNING.map((signing) => signatureLines(BODIES[body], signing))).toEqual(lines);
  });

  it('a Party committee signs T/M, its deputy secretary too, and never K/T', () => {
    const committee = {
      tree: 'party' as const,
      name: 'Đảng ủy Các cơ quan tỉnh',
      above: 'Tỉnh ủy',
      headTitle: 'Bí thư',
    };
    expect(SIGNING.map((signing) => signatureLines(committee, signing))).toEqual([
      ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ'],
      ['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ'],
      ['T/L BAN THƯỜNG VỤ', 'CHÁNH VĂN PHÒNG'],
    ]);
  });

  it('a people’s committee stands alone at the head, a Ban has the Party’s asterisk below', () => {
    expect(issuerLines({ ...BODIES.committee, above: 'Chính phủ' })).toEqual(['ỦY BAN NHÂN DÂN TỈNH GIA LAI']);
    expect(issuerLines(BODIES.party)).toEqual(['ĐẢNG ỦY CÁC CƠ QUAN TỈNH', 'BAN TUYÊN GIÁO', '*']);
  });
});

describe('the layout holds from the day of its rule', () => {
  it.each([
    ['government', '2020-03-04', 'Thông tư 01/2011/TT-BNV', 'bottom'],
    ['government', '2020-03-05', 'Nghị định 30/2020/NĐ-CP, Phụ lục I', 'top'],
    ['party', '2018-04-02', 'Hướng dẫn 11-HD/VPTW', 'top'],
    ['party', '2018-04-03', 'Hướng dẫn 36-HD/VPTW', 'top'],
    ['party', '2026-01-09', 'Quy định 399-QĐ/TW, Hướng dẫn 36-HD/VPTW', 'top'],
    ['front', '2020-06-01', 'Hướng dẫn 91/HD-MTTW-BTT', 'top'],
  ] as const)('%s on %s: %s, page number at the %s', (tree, day, source, pageNumber) => {
    expect(paperFormat(tree, day)).toMatchObject({ source, pageNumber });
  });

  it('and its margins are within Nghị định 30/2020/NĐ-CP: 20–25, 20–25, 30–35, 15–20 mm', () => {
    const { top, bottom, left, right } = paperFormat('government', '2026-12-01').margins;
    const within = (value: number, from: number, to: number) => value >= from && value <= to;
    expect([within(top, 20, 25), within(bottom, 20, 25), within(left, 30, 35), within(right, 15, 20)]).not.toContain(
      false,
    );
  });
});
