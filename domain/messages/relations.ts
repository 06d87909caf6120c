/** Bodies named by their relation to the unit that reports, inside a sentence. */
export const RELATION_WORDS = {
  'relations.superior': 'cấp trên trực tiếp',
  'relations.peer-government': 'Ủy ban nhân dân cùng cấp',
  'relations.peer-party': 'cấp ủy cùng cấp',
  'relations.peer-front': 'Ủy ban MTTQ Việt Nam cùng cấp',
  'relations.branch': 'cơ quan ngành dọc cấp trên',
};
