import type { GUIDES as VIETNAMESE } from '../vietnamese/guides';

export const GUIDES: typeof VIETNAMESE = {
  title: 'Guides',
  ofThisPage: 'Guide to this page',
  inVietnamese: 'The guides are in Vietnamese.',
  of: {
    'don-vi': 'Guide for reporting units',
    'chuyen-vien': 'Guide for tracking staff',
    'lanh-dao': 'Guide for leaders',
    'quan-tri': 'Guide to installation and administration',
  },
};
