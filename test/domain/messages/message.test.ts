import { DungHanError } from '../../../domain/errors';
import { inVietnamese, isMessage, message } from '../../../domain/messages/message';

const LATE = message('states.first-late', { days: 3 });

describe('a message', () => {
  it('has a Vietnamese sentence with its values, including messages', () => {
    expect(inVietnamese(LATE)).toBe('gửi lần đầu chậm 03 ngày');
    const fault = message('forms.missing', { label: 'Số mô hình', expected: message('forms.a-figure') });
    expect(inVietnamese(fault)).toBe('Số mô hình: chưa điền; cần một số, kể cả số 0.');
  });

  it('is not a text: texts of a document are unchanged', () => {
    expect(inVietnamese('trước ngày 30/5/2020')).toBe('trước ngày 30/5/2020');
  });

  it('is recognized after it was stored, unless its code was removed', () => {
    expect(isMessage(JSON.parse(JSON.stringify(LATE)))).toBe(true);
    expect(
      [{ code: 'states.nothing', values: {} }, { code: 'toString', values: {} }, 'chậm', null].map(isMessage),
    ).toEqual([false, false, false, false]);
  });

  it('is part of an error, whose text for logs and the command line is the Vietnamese sentence', () => {
    const refusal = new DungHanError('NOT_OWING', message('decisions.no-extension-own'));
    expect(refusal.said).toEqual({ code: 'decisions.no-extension-own', values: {} });
    expect(refusal.message).toBe('Không gia hạn được: báo cáo này là số liệu của chính cơ quan tổng hợp.');
    expect(new DungHanError('CONFIG_INVALID', 'DUNG_HAN_PORT: cần một số.').message).toBe('DUNG_HAN_PORT: cần một số.');
  });
});
