/** The days of the week as documents write them; 1 Monday … 7 Sunday. */
export const WEEKDAY_WORDS: ReadonlyMap<string, number> = new Map([
  ...['thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy', 'chủ nhật'].map(numbered),
  ...['thứ 2', 'thứ 3', 'thứ 4', 'thứ 5', 'thứ 6', 'thứ 7'].map(numbered),
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map(numbered),
]);

function numbered(word: string, index: number): [string, number] {
  return [word, index + 1];
}
