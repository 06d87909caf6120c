import { createHash } from 'node:crypto';
import type { Receipt } from '../../client/contract';
import type { Database } from '../../storage/database';

/** Expects a row with its hash for each receipt, and the bytes of each file. */
export async function expectEveryReceiptStored(database: Database, receipts: readonly Receipt[]): Promise<void> {
  const rows = await database.rows<{
    receipt: string;
    sha256: string;
    obligation: string;
    version: number;
    content: Buffer;
  }>(
    `select s.receipt, s.sha256, s.obligation, s.version, a.content
     from submissions s join attachments a on a.submission = s.id where s.receipt = any($1)`,
    [receipts.map((receipt) => receipt.receipt)],
  );
  const byCode = new Map(rows.map((row) => [row.receipt, row]));
  for (const { receipt, sha256, obligation, version, files } of receipts) {
    const row = byCode.get(receipt);
    expect([row?.sha256, row?.obligation, row?.version]).toEqual([sha256, obligation, version]);
    expect([row?.content.length, createHash('sha256').update(row!.content).digest('hex')]).toEqual([
      files[0]!.bytes,
      files[0]!.sha256,
    ]);
  }
}

/** Expects all rows of every report, or none: versions without a gap, its file, its line in the journal. */
export async function expectNoPartialReport(database: Database): Promise<void> {
  const halves = await database.rows(
    `select o.id from obligations o left join lateral (
       select count(*) as versions, coalesce(max(s.version), 0) as newest,
         count(*) filter (where exists (select from attachments a where a.submission = s.id)) as files,
         count(*) filter (where exists (select from audit l where l.detail ->> 'receipt' = s.receipt)) as lines
       from submissions s where s.obligation = o.id) s on true
     where not (o.version = s.newest and s.versions = s.newest and s.files = s.newest and s.lines = s.newest
       and (o.state = 'open') = (s.newest = 0))`,
  );
  expect(halves).toEqual([]);
}
