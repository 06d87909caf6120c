/**
 * A contact's name under its own unit, which is not said again.
 * @example nameWithin('Chuyên viên theo dõi báo cáo, Ủy ban nhân dân xã Đak Đoa', 'Ủy ban nhân dân xã Đak Đoa')
 * // 'Chuyên viên theo dõi báo cáo'
 */
export function nameWithin(name: string, unitName: string): string {
  if (!name.endsWith(unitName)) return name;
  const short = name.slice(0, -unitName.length).replace(/[\s,;–-]+$/, '');
  return short === '' ? name : short;
}
