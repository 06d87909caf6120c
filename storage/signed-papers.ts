import type { SignedPaper } from '../domain/papers/signed-paper';
import type { Instant } from '../domain/time/time';
import { type Queryable, type Transaction, timestamp } from './database';

/** Which paper of a round: a version of the compiled report, or the letter that a step drafted. */
export type PaperOfRound = { version: number; step?: undefined } | { step: string; version?: undefined };

/** A signed paper as it was noted last. */
export interface StoredSignedPaper extends SignedPaper {
  id: number;
  fileName: string | null;
  bytes: number | null;
  sha256: string | null;
  notedBy: string;
  notedAt: Instant;
}

/** The scan or file of a signed paper. */
export interface SignedFile {
  name: string;
  mediaType: string;
  sha256: string;
  content: Buffer;
}

/** Stores that a paper was signed; an earlier note stays. */
export async function insertSignedPaper(
  tx: Transaction,
  collection: string,
  of: PaperOfRound,
  { number, signedOn, signer }: SignedPaper,
  file: SignedFile | null,
  by: { who: string; at: Instant },
): Promise<void> {
  await tx.rows(
    `insert into signed_papers (collection, version, step, number, signed_on, signer, file_name, media_type, bytes, sha256, content,
       noted_by, noted_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      collection,
      of.version ?? null,
      of.step ?? null,
      number,
      signedOn,
      signer,
      file?.name ?? null,
      file?.mediaType ?? null,
      file?.content.length ?? null,
      file?.sha256 ?? null,
      file?.content ?? null,
      by.who,
      timestamp(by.at),
    ],
  );
}

/** The last note of a signed paper; null while it is a draft. */
export async function readSignedPaper(
  db: Queryable,
  collection: string,
  of: PaperOfRound,
): Promise<StoredSignedPaper | null> {
  const [row] = await db.rows<StoredSignedPaper>(
    `select id, number, signed_on as "signedOn", signer, file_name as "fileName", bytes, sha256, noted_by as "notedBy",
       noted_at as "notedAt"
     from signed_papers where collection = $1 and version is not distinct from $2::integer and step is not distinct from $3
     order by id desc limit 1`,
    [collection, of.version ?? null, of.step ?? null],
  );
  return row ?? null;
}

/** The newest scan of a signed paper, with its bytes; null where none came. */
export async function readSignedFile(db: Queryable, collection: string, of: PaperOfRound): Promise<SignedFile | null> {
  const [row] = await db.rows<SignedFile>(
    `select file_name as name, media_type as "mediaType", sha256, content from signed_papers
     where collection = $1 and version is not distinct from $2::integer and step is not distinct from $3 and content is not null
     order by id desc limit 1`,
    [collection, of.version ?? null, of.step ?? null],
  );
  return row ?? null;
}
