import { z } from 'zod';
import { noteSignedRollup } from '../../client/rounds/note-signed-paper';
import { requireLetter } from '../../client/rounds/read-letter';
import { PAPER_KINDS } from '../../documents/paper-file';
import { SIGNING } from '../../domain/papers/issuing-body';
import { SIGNED_FILE_LIMITS } from '../../files/upload-limits';
import { readSignedFile } from '../../storage/signed-papers';
import { askForRound, notFound } from '../access/request';
import { operation, subject } from '../api/operation';
import { collection, numbered, text, versionInAddress, wordsNeeded } from '../api/scalars';
import { download, nothing } from '../api/shapes';
import { givenDay } from '../api/times';
import { paperOrQueued } from '../exports/long-paper';
import { longLetter, longRollup } from './long-papers';

const kind = z
  .enum(PAPER_KINDS)
  .default('docx')
  .meta({ examples: ['pdf'] });
const signing = z
  .enum(SIGNING)
  .default('head')
  .meta({ examples: ['head'] })
  .describe('Who is to sign: the head, a deputy for the head (KT.), the office by order (TL.)');
const step = wordsNeeded(200, 'letter:+3wd@2026-09-25').describe('`step` of a letter in readRound');

/** The papers of a round as files, and the signed ones that come back. */
export const PAPER_OPERATIONS = subject('Papers', [
  operation({
    method: 'GET',
    path: '/rollup/paper',
    access: 'readers',
    id: 'downloadRollupPaper',
    summary:
      'A compiled report as an official paper: DOCX to write on in, PDF to print; a draft until it is noted as signed',
    query: z.strictObject({ collection, version: versionInAddress.optional(), kind, signing }),
    answer: download,
    queues: true,
    async run({ request, query: { collection: id, version = null, ...of } }) {
      await askForRound(request, id);
      const wanted = { collection: id, version, signing: of.signing };
      return paperOrQueued(request, await longRollup(request.reader, wanted, of.kind));
    },
  }),
  operation({
    method: 'GET',
    path: '/letter/paper',
    access: 'readers',
    id: 'downloadLetterPaper',
    summary: 'A drafted công văn đôn đốc as an official paper, the newest one unless a step is named',
    query: z.strictObject({ collection, step: step.optional(), kind, signing }),
    answer: download,
    queues: true,
    async run({ request, query }) {
      await askForRound(request, query.collection);
      const { letter } = await requireLetter(request.reader, query.collection, query.step ?? null, query.signing);
      return paperOrQueued(request, longLetter(letter, query.kind));
    },
  }),
  operation({
    method: 'POST',
    path: '/signed-rollups',
    access: 'staff',
    id: 'noteSignedRollup',
    summary: 'Notes that a compiled report was signed, with its scan or signed PDF as the one file of `files`',
    query: nothing,
    body: z
      .strictObject({
        collection,
        version: numbered(2).nullable().default(null).describe('null: the newest'),
        number: wordsNeeded(200, '88/BC-SNV').describe('Số, ký hiệu'),
        signedOn: givenDay.meta({ examples: ['2026-09-30'] }),
        signer: wordsNeeded(200, 'Giám đốc Sở Nội vụ'),
      })
      .meta({ id: 'SignedRollup' }),
    files: SIGNED_FILE_LIMITS,
    answer: z.object({ collection, version: numbered(2), number: text('88/BC-SNV') }),
    status: 201,
    async run({ caller, request, body: { collection: id, version, ...signed }, takeFiles }) {
      await askForRound(request, id);
      return noteSignedRollup(caller, id, version, { ...signed, file: takeFiles()[0] ?? null });
    },
  }),
  operation({
    method: 'GET',
    path: '/signed-paper',
    access: 'readers',
    id: 'downloadSignedPaper',
    summary: 'The signed copy of a compiled version, or of the letter that a step drafted',
    query: z.strictObject({ collection, version: versionInAddress.optional(), step: step.optional() }),
    answer: download,
    async run({ request, query: { collection: id, version, step: of } }) {
      await askForRound(request, id);
      const paper = of !== undefined ? { step: of } : version !== undefined ? { version } : null;
      const file = paper && (await readSignedFile(request.reader, id, paper));
      if (file === null) throw notFound();
      return file;
    },
  }),
]);
