import { message } from '../../../domain/messages/message';
import { wordsOf } from '../../../web/language/words';

const { quoting, told } = wordsOf('en');

describe('a message on an English page', () => {
  it('has its Vietnamese values marked, the sentence around them not', () => {
    const words = message('explanation.quote', { text: 'trước ngày 30/5/2020' });
    expect(String(quoting(words))).toBe('“<span lang="vi">trước ngày 30/5/2020</span>”');
    const file = message('forms.found', {
      label: 'Số mô hình',
      found: message('forms.typed', { text: 'mười' }),
      expected: message('forms.whole-number'),
    });
    expect(String(quoting(file))).toBe(
      '<span lang="vi">Số mô hình</span>: found “<span lang="vi">mười</span>”; a whole number is needed.',
    );
  });

  it('is text, never markup, and contains no mark of ours from outside', () => {
    const typed = message('explanation.quote', { text: '<b>tháng</b>\ue000\ue001' });
    expect(String(quoting(typed))).toBe('“<span lang="vi">&lt;b&gt;tháng&lt;/b&gt;</span>”');
    const plain = message('explanation.quote', { text: 'KH-614 & <i>' });
    expect(String(quoting(plain))).toBe('“KH-614 &amp; &lt;i&gt;”');
  });

  it('needs no meaning beside it; stored words do', () => {
    expect(told(message('states.on-time'))).toEqual({ text: 'On time', original: null });
    expect(told('Thiếu biểu số 02.')).toEqual({ text: '', original: 'Thiếu biểu số 02.' });
  });
});
