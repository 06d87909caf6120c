import type { Texts } from '../translate';

/** What the file of a rehearsal must hold, and what does not fit its plan. */
export const SCENARIO_FAULTS: Texts = {
  'một tệp kịch bản (title, activate, until, events)': 'a scenario (title, activate, until, events)',
  'tên kịch bản': 'the title of the scenario',
  'mã văn bản của kịch bản': 'the id of the scenario’s document',
  'thời điểm đưa văn bản vào theo dõi': 'the moment the document is put in force',
  'ngày kết thúc chạy thử': 'the day the rehearsal ends',
  'thời điểm của sự kiện': 'the moment of the event',
  '{0}, viết 28/5/2020 10:32 hoặc 2020-05-28T10:32:00+07:00':
    '{0}, written 28/5/2020 10:32 or 2020-05-28T10:32:00+07:00',
  '{0}, viết 31/12/2020 hoặc 31/12/2020 17:00': '{0}, written 31/12/2020 or 31/12/2020 17:00',
  '{0}, và ngày có trên lịch': '{0}, on a day that exists',
  'các bộ số liệu dùng chung, mỗi bộ dưới tên của nó': 'shared sets of figures, each under its name',
  'số liệu theo các mục của biểu mẫu': 'figures by the fields of the form',
  'sự kiện, có thể để trống': 'events; it may be empty',
  'họ tên hoặc chức danh người thực hiện': 'the name or title of whoever does it',
  'kỳ báo cáo, như 2020 hoặc 2020-H1': 'a period, like 2020 or 2020-H1',
  'cơ quan đầu mối tổng hợp': 'the compiler',
  'mã yêu cầu báo cáo trong văn bản': 'the id of a requirement of the document',
  'ngày của văn bản': 'the date of the paper',
  'người ký': 'the signer',
  'văn bản đã ký (number, date, signer)': 'the signed paper (number, date, signer)',
  'có phải "không phát sinh" không': 'whether there is nothing to report',
  'ngày đơn vị gửi': 'the day the unit sent it',
  'chi tiết của đơn vị (at, document, values, nil)': 'details of the unit (at, document, values, nil)',
  'chi tiết của đơn vị (at, document, values, nil, sent)': 'details of the unit (at, document, values, nil, sent)',
  'đơn vị gửi báo cáo': 'units that send a report',
  'ghi nhận báo cáo đến bằng kênh khác': 'a report recorded from another channel',
  'đã kiểm tra báo cáo': 'a report that was checked',
  'xác nhận báo cáo tổng hợp': 'the confirmation of a compiled report',
  'ngày được xác nhận': 'the confirmed day',
  'lý do, căn cứ': 'the reason, the basis',
  'xác nhận hạn gửi': 'the confirmation of a deadline',

  '{0}; mỗi sự kiện cần đúng một trong: {1}.': '{0}; each event needs exactly one of {1}.',
  '{0}; kịch bản đang dùng cho văn bản "{1}".': '{0}; the scenario is used for the document “{1}”.',
  'Kết thúc lúc {0}; cần sau thời điểm activate {1}.': 'It ends at {0}; it must end after activate, {1}.',
  'Thấy {0}; cần từ thời điểm activate {1} trở đi.': 'Found {0}; needed: a moment from activate, {1}, on.',
  'Thấy {0}; cần không sau thời điểm until {1}.': 'Found {0}; needed: a moment not after until, {1}.',
  'Hạn gửi của "{0}" đã được xác nhận ở một sự kiện khác; cần bỏ một.':
    'The deadline of “{0}” is confirmed by another event too; remove one.',
  'một yêu cầu báo cáo của văn bản {0}: {1}': 'a requirement of the document {0}: {1}',
  'Yêu cầu "{0}" không có hạn gửi nên không có đợt báo cáo nào; cần một sự kiện settle xác nhận ngày.':
    'The requirement “{0}” has no deadline and so no round; an event settle that confirms a day is needed.',
  'Yêu cầu "{0}" {1}; cần nêu rõ period ({2}) hoặc compiler ({3}).':
    'The requirement “{0}” {1}; name period ({2}) or compiler ({3}).',
  'không có đợt báo cáo nào khớp': 'has no round that fits',
  'có {0} đợt báo cáo': 'has {0} {0|round|rounds}',
  'Thiếu mục at; cần thời điểm của sự kiện.': 'The entry at is missing; needed: the moment of the event.',
  'Yêu cầu "{0}" không nhận báo cáo "không phát sinh".': 'The requirement “{0}” does not accept “nothing to report”.',
  'Yêu cầu "{0}" không có biểu mẫu; cần bỏ mục values.': 'The requirement “{0}” has no form; remove the entry values.',
  'số liệu theo biểu mẫu, hoặc tên một bộ trong templates: {0}':
    'figures by the form, or the name of a set of templates: {0}',
  '(chưa có)': '(none)',
  'mã đơn vị, nhóm, all hoặc others': 'the code of a unit, a group, all or others',
  'mã đơn vị, danh sách mã, nhóm, all hoặc others': 'the code of a unit, a list of codes, a group, all or others',
  '"{0}" không ứng với đơn vị nào của yêu cầu "{1}".': '“{0}” means no unit of the requirement “{1}”.',
  'Đơn vị "{0}" không phải gửi báo cáo này; cần một trong: {1}.':
    'The unit “{0}” does not owe this report; needed: one of {1}.',
  '{0}, … ({1} đơn vị)': '{0}, … ({1} {1|unit|units})',
  'mã đơn vị hoặc nhóm trong danh mục {0}, all hoặc others':
    'the code of a unit or a group of the register {0}, all or others',
  'Dòng "{0}" có {1} số; cần {2} số theo thứ tự cột: {3}.':
    'The row “{0}” has {1} {1|figure|figures}; needed: {2}, in the order of the columns: “{3}”.',
  'Đến {0} không có báo cáo nào của "{1}" chờ kiểm tra.': 'By {0} no report of “{1}” waits to be checked.',
};
