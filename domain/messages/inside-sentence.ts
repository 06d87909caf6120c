/**
 * What keeps its capital letter within a sentence: an abbreviation ("UBND", "36-HD"), the words that are always written with one
 * (Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.1: "Nhân dân", "Nhà nước"; the Party's name), and names of bodies.
 */
const KEEPS_CAPITAL =
  /^(?:\p{Lu}[\p{Lu}\d]|(?:Nhân dân|Nhà nước|Đảng(?! viên)|Quốc hội|Chính phủ|Mặt trận|Ủy ban|Hội đồng nhân dân)(?![\p{L}\p{M}]))/u;

/**
 * A title as it stands within a sentence: its first letter small, unless the word is always written with a capital.
 * @example insideSentence('Tiếp công dân năm 2026') // 'tiếp công dân năm 2026'
 * @example insideSentence('UBND các xã, phường') // 'UBND các xã, phường'
 */
export function insideSentence(title: string): string {
  return KEEPS_CAPITAL.test(title) ? title : title.charAt(0).toLocaleLowerCase('vi') + title.slice(1);
}
