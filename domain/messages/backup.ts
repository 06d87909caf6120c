/** Backups, restores, and mails that are held after a restore. */
export const BACKUP = {
  'backup.file-exists': ({ file }: { file: string }) =>
    `Tệp "${file}" đã có. Hãy ghi tên khác, hoặc dời tệp cũ đi; bản sao lưu không ghi đè lên tệp nào.`,
  'backup.not-the-owner':
    'Người dùng của DATABASE_URL không được đọc mọi dòng, nên không sao lưu được. Hãy đặt MIGRATION_DATABASE_URL (người dùng sở hữu các bảng) rồi chạy lại.',
  'backup.not-written': ({ file, detail }: { file: string; detail: string }) =>
    `Không ghi được tệp "${file}" (${detail}). Hãy xem thư mục, quyền ghi và chỗ trống trên đĩa.`,
  'backup.not-read': ({ file, detail }: { file: string; detail: string }) =>
    `Không đọc được tệp "${file}" (${detail}). Hãy xem lại tên tệp và quyền đọc.`,
  'backup.not-whole': ({ file }: { file: string }) =>
    `Tệp "${file}" không phải bản sao lưu nguyên vẹn: không thấy mục lục ở cuối tệp. Tệp có thể bị cắt khi chép. ` +
    'Hãy chép lại, hoặc dùng bản sao lưu khác.',
  'backup.no-list': ({ file }: { file: string }) =>
    `Tệp "${file}" không phải bản sao lưu của Đúng Hạn, hoặc mục lục manifest.json bị hỏng. Hãy dùng bản sao lưu khác.`,
  'backup.newer-form': ({ found, known }: { found: number; known: number }) =>
    `Bản sao lưu có định dạng ${found}, chương trình này chỉ đọc được đến định dạng ${known}. Hãy khôi phục bằng phiên bản mới hơn của Đúng Hạn.`,
  'backup.newer-schema': ({ found, known }: { found: number; known: number }) =>
    `Bản sao lưu có cơ sở dữ liệu phiên bản ${found}, chương trình này chỉ biết đến phiên bản ${known}. ` +
    'Hãy khôi phục bằng phiên bản mới hơn của Đúng Hạn.',
  'backup.other-migration': ({ name }: { name: string }) =>
    `Bản sao lưu được lập khi bước nâng cấp ${name} có nội dung khác với chương trình này. Hãy khôi phục bằng đúng phiên bản đã lập bản sao lưu.`,
  'backup.table-unreadable': ({ table, detail }: { table: string; detail: string }) =>
    `Bảng "${table}" trong bản sao lưu bị hỏng (${detail}). Hãy chép lại tệp, hoặc dùng bản sao lưu khác.`,
  'backup.table-changed': ({ table, found, expected }: { table: string; found: string; expected: string }) =>
    `Bảng "${table}" không còn như lúc sao lưu: tìm thấy SHA-256 ${found}, cần ${expected}. Hãy dùng bản sao lưu khác.`,
  'backup.row-refused': ({ table, detail }: { table: string; detail: string }) =>
    `PostgreSQL không nhận dữ liệu của bảng "${table}" (${detail}). Không có gì được khôi phục. Hãy dùng bản sao lưu khác.`,
  'backup.other-count': ({ table, found, expected }: { table: string; found: number; expected: number }) =>
    `Bảng "${table}": khôi phục được ${found} dòng, bản sao lưu ghi ${expected} dòng. Hãy dùng bản sao lưu khác.`,
  'backup.unknown-table': ({ table }: { table: string }) =>
    `Bản sao lưu có bảng "${table}" với các cột khác với phiên bản đã lập ra nó. Hãy dùng bản sao lưu khác.`,
  'backup.file-changed': ({ table, files }: { table: string; files: number }) =>
    `Bảng "${table}" có ${files} tệp đính kèm có SHA-256 khác với giá trị ghi kèm. Hãy dùng bản sao lưu khác.`,
  'backup.not-empty': ({ table }: { table: string }) =>
    `Cơ sở dữ liệu đã có dữ liệu (bảng "${table}"); chỉ khôi phục vào cơ sở dữ liệu trống. Hãy tạo cơ sở dữ liệu mới, hoặc trên một máy: ` +
    'dừng npm start, đặt DATA_DIR là một thư mục mới, rồi chạy npm start -- --empty.',
  'backup.not-restored': 'Không có thư nào đang giữ: cơ sở dữ liệu này không ở trạng thái vừa khôi phục.',
};
