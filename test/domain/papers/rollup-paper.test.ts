import { difference } from '../../../domain/papers/compared-figures';
import type { PaperBlock, PaperTable } from '../../../domain/papers/paper';
import { rollupPaper } from '../../../domain/papers/rollup-paper';
import { BODIES, paperFacts } from '../../setup/paper-facts';

const textOf = (blocks: readonly PaperBlock[]) =>
  blocks.flatMap((block) => ('text' in block ? [block.text] : [])).join('\n');
const tablesOf = (blocks: readonly PaperBlock[]) =>
  blocks.filter((block): block is PaperTable => block.kind === 'table');

describe('the paper of a compiled report', () => {
  const paper = rollupPaper(paperFacts());
  const body = textOf(paper.body);

  it('is a draft: number, day, month and name stay empty', () => {
    expect(paper.draft).toBe('DỰ THẢO (bản 02)');
    expect(paper.heads).toMatchObject({
      number: 'Số:          /BC-',
      dateLine: 'Gia Lai, ngày      tháng      năm 2020',
    });
    expect(paper.end).toMatchObject({ isSigned: false, signer: ['GIÁM ĐỐC'], name: '(ký, ghi rõ họ tên, đóng dấu)' });
  });

  it('names its type, extract, addressee and basis', () => {
    expect(paper.name).toEqual({ type: 'BÁO CÁO', extract: 'Công tác dân vận chính quyền 6 tháng đầu năm 2020' });
    expect(paper.to).toEqual({ label: 'Kính gửi:', lines: ['UBND tỉnh Gia Lai'] });
    expect(body).toContain(
      'Thực hiện Kế hoạch số 614/KH-UBND ngày 24/3/2020 của UBND tỉnh Gia Lai, khoản 2 mục III, Sở Nội vụ tổng hợp, báo cáo UBND tỉnh Gia Lai công tác dân vận chính quyền 6 tháng đầu năm 2020 như sau:',
    );
    expect(body).toMatch(/Sở Nội vụ kính báo cáo UBND tỉnh Gia Lai\.\/\.$/);
  });

  it('counts who has reported as the version does, and names the missing, returned, late and nil units', () => {
    expect(body).toContain(
      'Số liệu tính đến hết ngày 26/5/2020. Đến 07 giờ 00 ngày 05/6/2020, tổng hợp từ 04/06 báo cáo: đúng hạn 3/6 (50%); chậm 01; không phát sinh 01; chưa gửi 01; đang bổ sung 01; miễn báo cáo, kết thúc 01.',
    );
    expect(body).toContain('Chưa gửi (01): Sở Ngoại vụ.');
    expect(body).toContain('Gửi chậm (01): Ủy ban nhân dân huyện Kông Chro.');
  });

  it('puts each figure beside that of the period before, with the exact difference', () => {
    const [models, numbers] = tablesOf(paper.body);
    expect(models!.columns.map(({ head }) => head)).toEqual([
      'Nội dung (mô hình)',
      'Kỳ này',
      'Kỳ trước (6 tháng cuối năm 2019)',
      'Tăng, giảm',
    ]);
    expect(models!.rows.filter(({ look }) => look === 'group').map(({ cells }) => cells[0])).toEqual([
      'Kinh tế',
      'Văn hóa - xã hội',
      'Quốc phòng - an ninh',
      'Xây dựng hệ thống chính trị',
      'Tổng cộng',
    ]);
    expect(models!.rows.at(-1)!.cells).toEqual(['Diện tích hiến đất', '4.944', '4.932', '+12']);
    expect(numbers!.rows.map(({ cells }) => cells)).toEqual([
      ['Số cuộc đối thoại với Nhân dân', 'cuộc', '1.035', '1.040', '-5'],
      ['Cuộc đối thoại đông nhất (lớn nhất)', 'người', '480', '–', '–'],
    ]);
  });

  it('keeps texts under each unit, and lists in an appendix without empty columns', () => {
    expect(body).toContain(
      'Ủy ban nhân dân huyện Kông Chro:\nĐịa bàn rộng, dân cư phân tán.\nKinh phí còn hạn hẹp; đề nghị tỉnh hỗ trợ.',
    );
    const last = paper.appendices.at(-1)!;
    expect([last.name, last.title, last.note]).toEqual([
      'Phụ lục III',
      'Điển hình tiêu biểu',
      '(Kèm theo Báo cáo số …… của Sở Nội vụ)',
    ]);
    expect(tablesOf(last.blocks)[0]!.columns.map(({ head }) => head)).toEqual([
      'TT',
      'Tên',
      'Nội dung',
      'Cơ quan, đơn vị',
    ]);
  });

  it('lists every unit in the register’s order with a subtotal for each group, and days late there only', () => {
    const [table] = tablesOf(paper.appendices[0]!.blocks);
    expect(
      table!.rows.map(({ cells, look }) => (look === 'plain' ? [cells[1], cells[4], cells[5]] : cells.filter(Boolean))),
    ).toEqual([
      ['Các sở, ban, ngành'],
      ['Sở Nội vụ', 'đúng hạn', ''],
      ['Sở Tài chính', 'không phát sinh, đúng hạn', ''],
      ['Sở Ngoại vụ', 'chưa gửi', 'hạn 29/05/2020'],
      ['Ban Dân tộc', 'đang bổ sung', ''],
      ['Cộng các sở, ban, ngành', 'đã gửi 2/4'],
      ['Các huyện, thị xã, thành phố'],
      ['Ủy ban nhân dân thành phố Pleiku', 'đúng hạn', ''],
      ['Ủy ban nhân dân huyện Kông Chro', 'chậm 04 ngày', ''],
      ['Ủy ban nhân dân huyện Chư Păh', 'miễn, kết thúc', ''],
      ['Cộng các huyện, thị xã, thành phố', 'đã gửi 2/2'],
      ['Tổng cộng', 'đã gửi 4/6'],
    ]);
    expect(body).not.toMatch(/chậm \d+ ngày/);
  });

  it('of the Party has its title, no “Kính gửi”, and five hyphens; of the Front the state’s heading', () => {
    const party = rollupPaper(
      paperFacts({ issuer: BODIES.party, compiler: 'Ban Tuyên giáo', receiver: 'Đảng ủy Các cơ quan tỉnh' }),
    );
    expect(party.heads!.right.map(({ text }) => text)).toEqual(['ĐẢNG CỘNG SẢN VIỆT NAM']);
    expect(party.heads!.number).toBe('Số          -BC/');
    expect([party.to, party.format.underExtract]).toEqual([null, 'hyphens']);
    expect(party.end!.receivers).toEqual(['- Đảng ủy Các cơ quan tỉnh (b/c),', '- Lưu Ban Tuyên giáo.']);
    const front = rollupPaper(paperFacts({ issuer: BODIES.front }));
    expect(front.heads!.right[0]!.text).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(front.heads!.number).toBe('Số:          /BC-MTTQ-BTT');
  });

  it('once signed has number, day and name, and no mark', () => {
    const signed = { number: '88/BC-SNV', signedOn: '2020-06-05', signer: 'Nguyễn Văn A' };
    const final = rollupPaper(paperFacts({ signed }));
    expect(final.draft).toBeNull();
    expect(final.heads).toMatchObject({ number: 'Số: 88/BC-SNV', dateLine: 'Gia Lai, ngày 05 tháng 6 năm 2020' });
    expect(final.end).toMatchObject({ name: 'Nguyễn Văn A', isSigned: true });
    expect(final.appendices[0]!.note).toBe('(Kèm theo Báo cáo số 88/BC-SNV của Sở Nội vụ)');
  });

  it('without a period before has no empty columns', () => {
    const [models] = tablesOf(rollupPaper(paperFacts({ before: null })).body);
    expect(models!.columns.map(({ head }) => head)).toEqual(['Nội dung (mô hình)', 'Kỳ này']);
  });
});

test('a difference is exact, and says nothing where a figure is missing', () => {
  expect([difference(0.3, 0.1), difference(1.1, 1.3), difference(5, 5), difference(undefined, 5)]).toEqual([
    '+0,2',
    '-0,2',
    '0',
    '–',
  ]);
});
