import { letterPaper } from '../../../domain/letters/letter-paper';
import { atTime, startOfDay } from '../../../domain/time/time';

describe('the list attached to an urging letter', () => {
  it('has each unit’s last day, the days of its reminders, and a note if it has sent since the draft', () => {
    const { listed } = letterPaper([
      {
        name: 'Sở Ngoại vụ',
        lateFrom: startOfDay('2020-05-30'),
        remindedOn: ['2020-05-26', '2020-06-01'],
        received: false,
      },
      { name: 'Ban Dân tộc', lateFrom: startOfDay('2020-06-06'), remindedOn: [], received: true },
    ]);
    expect(listed).toEqual([
      { name: 'Sở Ngoại vụ', due: 'hết 29/05/2020', reminded: '26/5/2020, 01/6/2020', note: '' },
      { name: 'Ban Dân tộc', due: 'hết 05/06/2020', reminded: '–', note: 'đã gửi sau khi lập dự thảo' },
    ]);
  });

  it('and the hour where the deadline names one', () => {
    const unit = { name: 'Sở Ngoại vụ', lateFrom: atTime('2026-09-15', '16:00'), remindedOn: [], received: false };
    expect(letterPaper([unit]).listed[0]!.due).toBe('trước 16 giờ 15/09/2026');
  });
});
