import type { TableFile } from '../../documents/table-file';
import { inVietnamese } from '../../domain/messages/message';
import type { Queryable } from '../../storage/database';
import { type AuditFilter, MOST_EXPORTED, readAudit } from './audit';
import { nameSubjects } from './audit-subjects';
import { actionWords, detailText } from './audit-words';

const HEADS = ['Thời điểm', 'Ai', 'Việc', 'Mã việc', 'Mã đối tượng', 'Đối tượng', 'Đơn vị, người nhận', 'Chi tiết'];

/** The journal as a table to save, newest first: every line that the filter finds, up to `MOST_EXPORTED`. */
export async function auditFile(db: Queryable, filter: AuditFilter): Promise<TableFile> {
  const lines = await readAudit(db, filter, { before: null, limit: MOST_EXPORTED });
  const subjects = await nameSubjects(
    db,
    lines.map(({ subject }) => subject),
  );
  return {
    name: 'Nhật ký thay đổi',
    heads: HEADS,
    rows: lines.map(({ at, who, action, subject, detail }) => {
      const { text = '', unit = '' } = subjects.get(subject) ?? {};
      const did = [who, inVietnamese(actionWords(action)), action];
      return [{ moment: at, toTheSecond: true }, ...did, subject, text, unit ?? '', detailText(detail)];
    }),
  };
}
