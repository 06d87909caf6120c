/** Refuses a Node.js that is too old, in a sentence and before anything else is loaded. Kept in old JavaScript on purpose. */
var parts = process.versions.node.split('.').map(Number);
if (parts[0] < 20 || (parts[0] === 20 && parts[1] < 19)) {
  console.error(
    'Đúng Hạn cần Node.js 20.19 trở lên; máy này đang dùng ' +
      process.versions.node +
      '.\n' +
      'Dung Han needs Node.js 20.19 or later; this is ' +
      process.versions.node +
      '.',
  );
  process.exit(3);
}
