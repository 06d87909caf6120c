const LONGEST = 60;

/**
 * The id of a register that is named after its file, without the file's ending.
 * @example registerIdOf('Danh mục đơn vị tỉnh Gia Lai (2026)') // 'danh-muc-don-vi-tinh-gia-lai-2026'
 */
export function registerIdOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-|-$/g, '');
}
