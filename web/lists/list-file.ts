import type { TableFile } from '../../documents/table-file';
import type { ListPaper } from '../../domain/letters/list-paper';

/** A printed list as one table: the sections one below the other, each line with its section where there are several. */
export function listFile({ sections }: Pick<ListPaper, 'sections'>): TableFile {
  const [first] = sections;
  const several = sections.some(({ heading }) => heading !== null);
  const heads = first?.table.heads ?? ['TT', 'Đơn vị'];
  const rows = sections.flatMap(({ heading, table }) =>
    table.rows.map((row) => (several ? [...row, withoutCount(heading ?? '')] : row)),
  );
  return { name: 'Danh sách', heads: several ? [...heads, 'Kết quả'] : heads, rows };
}

/** @example withoutCount('I. Đúng hạn (30)') // 'Đúng hạn' */
function withoutCount(heading: string): string {
  return heading.replace(/^[IVX]+\. /, '').replace(/ \(\d+\)$/, '');
}
