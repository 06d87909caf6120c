import { DungHanError } from '../../../domain/errors';
import { inVietnamese, isMessage, message } from '../../../domain/messages/message';

const LATE = message('states.first-late', { days: 3 });

describe('a message', () => {
  it('is said in Vietnamese with its values, messages among them too', () => {
    expect(inVietnamese(LATE)).toBe('gửi lần đầu chậm 03 ngày');
    const fault = message('forms.missing', { label: 'Số mô hình', expected: message('forms.a-figure') });
    expect(inVietnamese(fault)).toBe('Số mô hình: chưa điền; cần một số, kể cả số 0.');
  });

  it('is no text: words of a document stay as they are', () => {
    expect(inVietnamese('trước ngày 30/5/2020')).toBe('trước ngày 30/5/2020');
  });

  it('is known again when it was stored, unless its code is gone', () => {
    expect(isMessage(JSON.parse(JSON.stringify(LATE)))).toBe(true);
    expect(
      [{ code: 'states.nothing', values: {} }, { code: 'toString', values: {} }, 'chậm', null].map(isMessage),
    ).toEqual([false, false, false, false]);
  });

  it('is what an error carries; its text for logs and the command line is the Vietnamese sentence', () => {
    const refusal = new DungHanError('NOT_OWING', message('decisions.no-extension-own'));
    expect(refusal.said).toEqual({ code: 'decisions.no-extension-own', values: {} });
    expect(refusal.message).toBe('Không gia hạn được: báo cáo này là số liệu của chính cơ quan tổng hợp.');
    expect(new DungHanError('CONFIG_INVALID', 'DUNG_HAN_PORT: cần một số.').message).toBe('DUNG_HAN_PORT: cần một số.');
  });
});
