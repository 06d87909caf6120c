import type { VOCABULARY as VIETNAMESE } from '../../../../domain/messages/vocabulary';

export const VOCABULARY: typeof VIETNAMESE = {
  'vocabulary.channel-web': 'sent on this system',
  'vocabulary.channel-cli': 'sent by command line',
  'vocabulary.channel-record': 'recorded from another channel',
  'vocabulary.channel-rollup': 'from a confirmed compiled report',
  'vocabulary.post-office': 'Office mailbox',
  'vocabulary.post-officer': 'Reporting officer',
  'vocabulary.post-head': 'Head of the unit',
  'vocabulary.kind-periodic': 'periodic',
  'vocabulary.kind-thematic': 'thematic',
  'vocabulary.kind-ad-hoc': 'ad hoc',
  'vocabulary.kind-standing': 'standing duty',
  'vocabulary.frequency-once': 'once',
  'vocabulary.frequency-month': 'monthly',
  'vocabulary.frequency-quarter': 'quarterly',
  'vocabulary.frequency-six-month': 'six-monthly',
  'vocabulary.frequency-nine-month': 'nine-monthly',
  'vocabulary.frequency-year': 'yearly',
  'vocabulary.frequency-phase': 'by phase',
};
