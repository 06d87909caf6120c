import { letterPaper } from '../../../domain/letters/letter-paper';

describe('the list attached to an urging letter', () => {
  it('has each unit’s last day, the days of its reminders, and a note if it has sent since the draft', () => {
    const { listed } = letterPaper([
      { name: 'Sở Ngoại vụ', lastDay: '2020-05-29', remindedOn: ['2020-05-26', '2020-06-01'], received: false },
      { name: 'Ban Dân tộc', lastDay: '2020-06-05', remindedOn: [], received: true },
    ]);
    expect(listed).toEqual([
      { name: 'Sở Ngoại vụ', due: 'hết 29/05/2020', reminded: '26/5/2020, 01/6/2020', note: '' },
      { name: 'Ban Dân tộc', due: 'hết 05/06/2020', reminded: '–', note: 'đã gửi sau khi lập dự thảo' },
    ]);
  });
});
