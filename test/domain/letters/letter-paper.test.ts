import { letterPaper } from '../../../domain/letters/letter-paper';
import { atTime, startOfDay } from '../../../domain/time/time';

describe('the list attached to an urging letter', () => {
  it('has each unit’s last day, the days of its reminders, and a note if it has sent since the draft', () => {
    const units = [
      {
        name: 'Sở Ngoại vụ',
        lateFrom: startOfDay('2020-05-30'),
        remindedOn: ['2020-05-26', '2020-06-01'],
        received: false,
      },
      { name: 'Ban Dân tộc', lateFrom: startOfDay('2020-06-06'), remindedOn: [], received: true },
    ];
    const { listed } = letterPaper(units, atTime('2020-06-03', '07:00'));
    expect(listed).toEqual([
      { name: 'Sở Ngoại vụ', due: 'hết 29/05/2020', late: '05 ngày', reminded: '26/5/2020, 01/6/2020', note: '' },
      { name: 'Ban Dân tộc', due: 'hết 05/06/2020', late: '–', reminded: '–', note: 'đã gửi sau khi lập dự thảo' },
    ]);
  });

  it('and the hour where the deadline names one', () => {
    const unit = { name: 'Sở Ngoại vụ', lateFrom: atTime('2026-09-15', '16:00'), remindedOn: [], received: false };
    const [listed] = letterPaper([unit], atTime('2026-09-15', '18:15')).listed;
    expect(listed).toMatchObject({ due: 'trước 16 giờ 15/09/2026', late: '02 giờ 15 phút' });
  });
});
