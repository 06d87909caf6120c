import { z } from 'zod';
import { text, wordsNeeded } from './scalars';
import { day, givenDay } from './times';

/** The document of the examples: one that the provincial committee signed. */
export const BASIS_EXAMPLE = { number: '312/UBND-NC', date: '2026-09-21', decider: 'UBND tỉnh' };

/** Căn cứ: the document that an act stands on, as programs send it. */
export const basis = z
  .strictObject({
    number: wordsNeeded(200, BASIS_EXAMPLE.number).describe('Số, ký hiệu of the document'),
    date: givenDay.meta({ examples: [BASIS_EXAMPLE.date] }),
    decider: wordsNeeded(200, BASIS_EXAMPLE.decider).describe(
      'Issuer or receiver who decided: a compiler releases nobody by itself',
    ),
  })
  .meta({ id: 'Basis', description: 'Căn cứ: the document the decision stands on' });

/** The same as it is kept. */
export const keptBasis = z
  .object({
    number: text(BASIS_EXAMPLE.number),
    date: day.meta({ examples: [BASIS_EXAMPLE.date] }),
    decider: text(BASIS_EXAMPLE.decider),
  })
  .meta({ id: 'KeptBasis', description: 'Căn cứ: the document the decision stands on' });
