/** Signing in by the office's own service (OpenID Connect). */
export const PROVIDER = {
  heading: 'Hoặc dùng tài khoản của cơ quan',
  about:
    'Đăng nhập ở dịch vụ của cơ quan rồi quay lại đây. Người dùng được nhận ra theo địa chỉ thư trong danh mục đầu mối liên hệ; vai trò giữ nguyên.',
  enterBy: (name: string) => `Đăng nhập bằng ${name}`,
  away: 'hiện không trả lời; có thể đăng nhập bằng liên kết gửi qua thư',
  goingOn: 'Đang chuyển đến dịch vụ đăng nhập',
  goingOnTo: (name: string) => `Trình duyệt đang chuyển đến “${name}”. Nếu không tự chuyển, xin bấm nút dưới đây.`,
  goOn: 'Tiếp tục',
  signedOut: 'Đã đăng xuất',
  signOutThere: (name: string) =>
    `Đã đăng xuất khỏi Đúng Hạn. Trình duyệt đang chuyển đến “${name}” để đăng xuất cả ở đó; trên máy dùng chung cần đăng xuất cả hai nơi.`,
  signOutAt: (name: string) => `Đăng xuất khỏi ${name}`,
  toSignIn: 'Về trang đăng nhập',

  recent: 'Đăng nhập trong 24 giờ qua',
  noRecent: 'Chưa có ai.',
  signedInAt: 'Lúc',
  by: 'Bằng',
  byLink: 'liên kết trong thư',
  withCode: 'có mã xác nhận hoặc xác thực hai bước',
  more: (count: string) => `Chỉ hiện ${count} lần gần nhất; đầy đủ ở nhật ký.`,
};
