import { EXAMPLE } from './example-office';
import { text } from './scalars';

/** A body that receives reports, or that they go through or are also for. */
export const addressee = text(
  EXAMPLE.compiler,
  'A unit, or its relation to each that reports: `superior`, `peer-government`, `peer-party`, `peer-front`, `branch`',
);
