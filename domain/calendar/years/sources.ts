/** Laws on which days off rest, as they are cited to users. */
export const CODE_2012 = 'Bộ luật Lao động 2012, khoản 1 Điều 115';
export const CODE_2012_COMPENSATORY = 'Bộ luật Lao động 2012, khoản 3 Điều 115';
export const CODE_2019 = 'Bộ luật Lao động 2019, khoản 1 Điều 112';
export const CODE_2019_COMPENSATORY = 'Bộ luật Lao động 2019, khoản 3 Điều 111';

/** Policy only: the formal act for 24/11/2026 was not found, so the day stays provisional until someone confirms it. */
export const RESOLUTION_80 = 'Nghị quyết 80-NQ/TW của Bộ Chính trị (01/2026); chưa có văn bản thi hành';
