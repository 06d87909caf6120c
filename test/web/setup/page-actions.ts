/** The operation that replaces a form of the pages, and why a token cannot do all of it. */
export interface PageAction {
  operations: readonly string[];
  /** What stays on the page, and the reason; null: nothing. */
  stays: string | null;
}

const by = (...operations: string[]): PageAction => ({ operations, stays: null });
const none = (stays: string): PageAction => ({ operations: [], stays });
const SIGNING_IN = none('Signing in belongs to a browser; a program has its token.');

/**
 * Every page that changes something, by its route. A new one needs its operation here, or the reason why it has none.
 */
export const PAGE_ACTIONS: Readonly<Record<string, PageAction>> = {
  '/dang-nhap': SIGNING_IN,
  '/dang-nhap/lien-ket': SIGNING_IN,
  '/dang-nhap/ma': SIGNING_IN,
  '/dung-thu': SIGNING_IN,
  '/dang-xuat': none('A token has no session of its own to leave; revokeToken ends it.'),
  '/vai-tro': none('A token keeps the role it was made in.'),
  '/ngon-ngu': none('The language is a matter of the pages; codes are the same in every language.'),
  '/tai-khoan': by('giveRole', 'takeRole', 'resetSecondFactor', 'revokeIssuedToken'),
  '/tai-khoan/xoa': none(
    'Whoever erases has read the preview; a stolen token must not take away what cannot come back.',
  ),
  '/phien': by('endSession'),
  '/ma-truy-cap': {
    operations: ['revokeToken'],
    stays: 'A token is made by a person: a stolen one must not outlive itself.',
  },
  '/thu-tuan/:token': by('setWeeklyMail'),
  '/u/*': by('submitReport', 'checkReport', 'saveReportDraft', 'dropReportDraft', 'copyEarlierReport', 'readForm'),
  '/nhiem-vu': by('attestDuty'),
  '/nhiem-vu/thu-hoi': by('withdrawAttestation'),
  '/thu-hoi-xac-nhan/:so': by('withdrawUnitAttestation'),
  '/de-nghi-gia-han/*': by('askExtension', 'withdrawExtensionRequest'),
  '/lich': by('makeCalendarFeed', 'revokeCalendarFeed'),
  '/phieu/:code/doi-chieu': {
    operations: ['readReceipt'],
    stays: 'A program reckons the hash of its file itself and compares it with the receipt.',
  },
  '/phieu/:code/thu-hoi': by('withdrawRecord'),
  '/phieu/:code/bo-sung': by('completeRecord'),
  '/phieu/:code/da-kiem-tra': by('acceptReport'),
  '/dot/*': by('acceptReports', 'readReminder'),
  '/nhac/*': by('remindUnits'),
  '/goi-dien/*': by('noteCall'),
  '/yeu-cau': by('requestReport'),
  '/rut-yeu-cau/*': by('withdrawReportRequest'),
  '/giu-thu/*': by('holdMails'),
  '/quyet-dinh/*': by(
    'returnReport',
    'extendReport',
    'refuseExtension',
    'noteLateness',
    'exemptReport',
    'endDuty',
    'restoreReport',
  ),
  '/quyet-dinh-nhieu/*': by('extendReports', 'returnReports', 'exemptReports'),
  '/danh-dau': by('remindReports', 'recordReports', 'extendReports', 'returnReports', 'exemptReports'),
  '/doi-ket-qua': by('confirmLatenessChanges', 'refuseLatenessChange'),
  '/ghi-nhan/*': by('recordReports', 'recordSheet'),
  '/du-thao/*': by('noteLetter'),
  '/da-ky/*': by('noteSignedRollup'),
  '/xac-nhan/*': by('confirmRollup'),
  '/kiem-tra/*': by('checkRollup'),
  '/kiem-tra-lai/*': by('giveBackRollup'),
  '/giai-trinh/*': by('explainRollup'),
  '/van-ban/nap': by('keepPlanDraft'),
  '/van-ban/lap': { operations: ['keepPlanDraft'], stays: 'The form writes a plan file; a program brings the file.' },
  '/van-ban/lap/bieu-mau': {
    operations: ['keepPlanDraft'],
    stays: 'The page puts a part of a plan file together; a program brings the file.',
  },
  '/van-ban/du-thao/:so/tra-loi': by('answerPlanDraft'),
  '/van-ban/du-thao/:so/dua-vao-theo-doi': by('activatePlanDraft'),
  '/van-ban/du-thao/:so/bo': by('dropPlanDraft'),
  '/van-ban/:id/sua-doi': { operations: ['previewAmendment'], stays: 'A program brings the amended file at once.' },
  '/van-ban/du-thao/:so/sua-doi': by('previewAmendment', 'amendPlan'),
  '/xuat/:id/huy': by('cancelExport'),
  '/van-ban/:id/nam-sau': by('previewNextYear', 'draftNextYear'),
  '/van-ban/:id/bai-bo': by('previewWithdrawal', 'withdrawPlan'),
  '/van-ban/:id/thu-hoi-bai-bo': by('reinstatePlan'),
  '/van-ban/:id/xac-nhan/:diem': by('previewPointAnswer', 'answerPoint', 'settleDate'),
  '/van-ban/:id/su-kien/:ma': by('previewEvent', 'recordEvent'),
  '/van-ban/:id/thu-hoi-xac-nhan/:ma': by('previewUndo', 'undoConfirmation'),
  '/hom-nay/gui-lai': by('freeOldAddresses'),
  '/danh-muc/nap': by('keepRegisterDraft', 'keepContactsDraft'),
  '/danh-muc/nap/:so': by('takeRegisterIn', 'renewContacts'),
  '/danh-muc/:ma/sap-xep': by('previewUnitChange'),
  '/danh-muc/:ma/sap-xep/:so': by('changeUnits'),
  '/danh-muc/:ma/ke-thua': by('answerUnitPoints'),
  '/dau-moi/*': by('editContact'),
  '/them-dau-moi/*': by('addContact'),
  '/dia-chi/*': by('editContact'),
  '/nhiem-vu/*': by('setContactDays', 'noteAbsence', 'endAbsence'),
  '/gui-thu/thu-bao-tra': by('enterBounce'),
  '/gui-thu/dang-giu': by('releaseHeldMails'),
  '/nhan-thu': by('setMailChoice'),
  '/lich-lam-viec/sua': by('previewCalendarChange', 'changeCalendar'),
  '/lich-lam-viec/van-ban': by('previewAnnouncedDays', 'announceDays'),
  '/lich-lam-viec/chinh-thuc/:nam': by('previewOfficialYear', 'makeYearOfficial'),
  '/lich-lam-viec/thu-hoi/:so': by('previewUndoneDays', 'undoCalendarDecision'),
};
