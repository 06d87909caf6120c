import type { RELATION_WORDS as VIETNAMESE } from '../../../../domain/messages/relations';

export const RELATION_WORDS: typeof VIETNAMESE = {
  'relations.superior': 'the direct superior',
  'relations.peer-government': 'the People’s Committee of the same level',
  'relations.peer-party': 'the Party committee of the same level',
  'relations.peer-front': 'the Fatherland Front of the same level',
  'relations.branch': 'the higher body of its own branch',
};
