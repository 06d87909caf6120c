/** Why a file that was sent is not taken. */
export const UPLOADS = {};
