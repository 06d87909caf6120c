/** What a document leaves open (nội dung cần xác nhận). */
export const OPEN_POINTS = {};
