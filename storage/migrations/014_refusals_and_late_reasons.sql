-- Two notes on a report that change neither its state nor its dates: a request for more time was answered with no (chưa thống
-- nhất gia hạn), and why a report was late (ghi nhận lý do gửi chậm).
alter table decisions
  drop constraint decisions_kind_check,
  drop constraint decisions_check2,
  drop constraint decisions_check3,
  add constraint decisions_kind_check
    check (kind in ('return', 'extend', 'exempt', 'end', 'refuse', 'late-reason', 'restore')),
  add constraint decisions_words_check check (kind not in ('return', 'refuse', 'late-reason', 'restore') or words is not null),
  add constraint decisions_basis_check check (kind not in ('extend', 'exempt', 'end')
    or (basis_number is not null and basis_date is not null and decider is not null)),
  add constraint decisions_decider_check check (kind <> 'refuse' or decider is not null),
  add constraint decisions_notes_check check (kind not in ('refuse', 'late-reason') or from_state = to_state);
