/*
 * The script of the reminder page: a button that copies the message to pass on by telephone or to a group. Without it the
 * text is marked and copied by hand.
 */
(() => {
  const text = document.getElementById('loi-nhan');
  const button = document.getElementById('chep');
  const done = document.getElementById('da-chep');
  if (text === null || button === null || done === null) return;
  button.hidden = false;
  button.addEventListener('click', async () => {
    text.select();
    // An office's server may speak plain HTTP, where browsers keep the clipboard closed to this call.
    const copied = navigator.clipboard
      ? await navigator.clipboard.writeText(text.value).then(
          () => true,
          () => document.execCommand('copy'),
        )
      : document.execCommand('copy');
    done.hidden = !copied;
  });
})();
