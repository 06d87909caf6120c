import { message } from '../../domain/messages/message';
import type { Issue, Parsed } from '../../domain/source/issue';
import { safeName } from '../file-name';
import { type Inspection, refusal } from '../inspection';
import type { ReadBounce } from '../read-bounce';
import { ConfinedFault } from './confined-process';
import type { Parsers } from './parsers';

type Read = Awaited<ReturnType<Parsers['contacts']>>;
type Run = (job: keyof Parsers, args: readonly unknown[]) => Promise<unknown>;

/** The parsers as jobs of a confined process; what it does not finish is refused, in words for the sender. */
export function confinedParsers(run: Run): Parsers {
  const orElse = async <T>(otherwise: T, job: keyof Parsers, ...args: readonly unknown[]): Promise<T> => {
    try {
      return (await run(job, args)) as T;
    } catch (fault) {
      if (fault instanceof ConfinedFault) return otherwise;
      throw fault;
    }
  };
  return {
    inspect: (name, content) =>
      orElse<Inspection>(refusal(safeName(name), message('uploads.unfinished')), 'inspect', name, content),
    register: (name, content, head, dates) => orElse(unfinished(name), 'register', name, content, head, dates),
    keptRegister: (file, kept, dates) => orElse(unfinished(file), 'keptRegister', file, kept, dates),
    contacts: (name, content) => orElse<Read>(unfinished(name), 'contacts', name, content),
    keptContacts: (file, kept) => orElse<Read>(unfinished(file), 'keptContacts', file, kept),
    successors: (name, content) => orElse(unfinished(name), 'successors', name, content),
    registerPath: (source, file) => orElse(unfinished(file), 'registerPath', source, file),
    plan: (source, file, register, edits) => orElse(unfinished(file), 'plan', source, file, register, edits),
    recordSheet: (text, file, at, defaults) =>
      orElse({ rows: [], issues: [tooComplex(file)], notes: [] }, 'recordSheet', text, file, at, defaults),
    bounce: (source) => orElse<ReadBounce>({ ok: false, fault: message('files.too-complex') }, 'bounce', source),
    formFile: (name, content, form) => orElse(unfinished(name), 'formFile', name, content, form),
    yamlData: (source) => orElse<unknown>(null, 'yamlData', source),
  };
}

function unfinished(file: string): Parsed<never> {
  return { ok: false, issues: [tooComplex(file)] };
}

function tooComplex(file: string): Issue {
  return { file, line: null, path: '', code: 'FILE_TOO_LARGE', message: message('files.too-complex') };
}
