/**
 * The id of a document by its number and date, where nobody names another one.
 * @param issued the date of issue as it is typed; its year is part of the id
 * @example suggestedId('614/KH-UBND', '24/3/2020') // '614-kh-ubnd-2020'
 */
export function suggestedId(number: string, issued: string): string {
  const plain = number
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const year = /\d{4}/.exec(issued)?.[0] ?? '';
  return [plain, year].filter((part) => part !== '').join('-');
}
