import { inVietnamese } from '../../domain/messages/message';
import type { Post } from '../../domain/units/unit';
import { POSTS } from '../language/vocabulary';

/**
 * A contact's name under its own unit, which is not said again.
 * @example nameWithin('Chuyên viên theo dõi báo cáo, Ủy ban nhân dân xã Đak Đoa', 'Ủy ban nhân dân xã Đak Đoa')
 * // 'Chuyên viên theo dõi báo cáo'
 */
export function nameWithin(name: string, unitName: string): string {
  if (!name.endsWith(unitName)) return name;
  const short = name.slice(0, -unitName.length).replace(/(?<![\s,;–-])[\s,;–-]+$/, '');
  return short === '' ? name : short;
}

/** Whether a contact's name is only its post: "Văn thư". */
export function isPost(name: string, post: Post): boolean {
  return name === inVietnamese(POSTS[post]);
}
