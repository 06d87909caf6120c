import { leftVietnamese } from './left-vietnamese';

/** In small letters, the longest first, as `readOfficeTexts` gives them. */
const OFFICE = ['báo cáo công tác dân vận', 'ủy ban nhân dân xã gào', 'lượt', 'xã'];

describe('Vietnamese left on an English page', () => {
  const left = (html: string) => leftVietnamese(html, OFFICE);

  it('is detected in texts, labels, hints and heads of narrow tables', () => {
    expect(left('<p>Owed by <strong>đơn vị này</strong></p>')).toEqual(['đơn vị này']);
    expect(left('<input aria-label="Chọn unit"><input placeholder="Tìm">')).toEqual(['Chọn unit', 'Tìm']);
    expect(left('<td data-l="Tình trạng" role="cell"><img alt="Bảng" title="Lịch"></td>')).toHaveLength(3);
    expect(left('<title>Hôm nay · Đúng Hạn</title>')).toEqual(['Hôm nay · Đúng Hạn']);
  });

  it('does not include what an office wrote, in a sentence or alone', () => {
    expect(left('<p>remind <a href="/x">Ủy ban nhân dân xã Gào</a>: Báo cáo công tác dân vận</p>')).toEqual([]);
    expect(left('<p>Receipt of Ủy ban nhân dân xã Gào, 120 reports</p><dd>120 lượt</dd>')).toEqual([]);
    expect(left('<p>Đúng Hạn reminds Ủy ban nhân dân xã Gào</p>')).toEqual([]);
  });

  it('is detected beside what an office wrote', () => {
    expect(left('<p>phiếu của Ủy ban nhân dân xã Gào</p>')).toEqual(['phiếu của Ủy ban nhân dân xã Gào']);
    expect(left('<p>mọi xã đã gửi</p>')).toEqual(['mọi xã đã gửi']);
    expect(left('<p>Báo cáo công tác dân vậny</p>')).toHaveLength(1);
  });

  it('does not include what the page marks as Vietnamese', () => {
    expect(left('<article lang="vi"><p>Kính gửi<br>các đơn vị</p></article><p>Đã gửi</p>')).toEqual(['Đã gửi']);
    expect(left('<button lang="vi">Tiếng Việt</button><option value="đ">one</option>')).toEqual([]);
  });
});
