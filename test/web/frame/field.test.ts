import { message } from '../../../domain/messages/message';
import { faultOf, textField } from '../../../web/frame/parts/field';
import { wordsOf } from '../../../web/language/words';

describe('a field of a form', () => {
  const name = { name: 'ten', label: 'Họ tên', value: '<Lan>', max: 200 };

  it('links hint and fault to its control for screen readers', () => {
    const drawn = textField({ ...name, hint: 'Ghi đủ họ tên.', fault: 'Họ tên: ô trống.' }, wordsOf('vi')).toString();
    expect(drawn).toContain('<div class="field bad"><label for="ten">Họ tên</label>');
    expect(drawn).toContain('<span class="hint" id="goi-ten">Ghi đủ họ tên.</span>');
    expect(drawn).toContain('<span class="fault" id="loi-ten">Họ tên: ô trống.</span>');
    expect(drawn).toContain(' aria-describedby="goi-ten loi-ten" aria-invalid="true"');
    expect(drawn).toContain('value="&lt;Lan&gt;"');
  });

  it('refers to no missing element', () => {
    const drawn = textField({ ...name, fault: null }, wordsOf('vi')).toString();
    expect(drawn).toContain('<div class="field"><label');
    expect(drawn).not.toMatch(/aria-|class="(hint|fault)"/);
  });

  it('finds the fault of its own name', () => {
    const faults = [
      { field: 'ten', message: message('requests.no-page') },
      { field: 'thu', message: message('people.address-needed') },
    ];
    expect(faultOf(faults, 'thu')).toEqual(message('people.address-needed'));
    expect(faultOf(faults, 'vai')).toBeNull();
  });
});
