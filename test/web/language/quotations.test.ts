import { quoting } from '../../../web/language/quotations';

describe('a quotation on an English page', () => {
  it('is marked as Vietnamese, the sentence around it is not', () => {
    expect(quoting('The document says “trước ngày 30/5/2020”. “Before” a day leaves it out.')).toBe(
      'The document says “<span lang="vi">trước ngày 30/5/2020</span>”. “Before” a day leaves it out.',
    );
  });

  it('may contain quotations itself, also ones the document opens with the wrong mark', () => {
    expect(quoting('“Thực hiện “Dân vận khéo” năm 2020”')).toBe(
      '“<span lang="vi">Thực hiện “Dân vận khéo” năm 2020</span>”',
    );
    expect(quoting('“Thực hiện ”Dân vận khéo” trước ngày 01/10.”')).toBe(
      '“<span lang="vi">Thực hiện ”Dân vận khéo” trước ngày 01/10.</span>”',
    );
  });

  it('is text, never markup', () => {
    expect(quoting('<b> “đến hết <i>”')).toBe('&lt;b&gt; “<span lang="vi">đến hết &lt;i&gt;</span>”');
  });
});
