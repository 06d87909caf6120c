import { insideSentence } from '../../../domain/messages/inside-sentence';

describe('a title within a sentence', () => {
  it.each([
    ['Tiếp công dân năm 2026', 'tiếp công dân năm 2026'],
    ['Đánh giá, tổng kết', 'đánh giá, tổng kết'],
    ['Ứng dụng công nghệ', 'ứng dụng công nghệ'],
    ['Đảng viên mới kết nạp', 'đảng viên mới kết nạp'],
    ['', ''],
  ])('%s begins small where the word does', (title, within) => {
    expect(insideSentence(title)).toBe(within);
  });

  it.each([
    'UBND các xã, phường',
    'ĐU các cơ quan tỉnh',
    'Nhân dân tham gia xây dựng nông thôn mới',
    'Ủy ban nhân dân các xã',
    'Mặt trận Tổ quốc các xã',
    'Đảng ủy',
  ])('“%s” keeps its capital', (title) => {
    expect(insideSentence(title)).toBe(title);
  });
});
