/*
 * Script of the reminder page: a button that copies the text for telephone or chat. Without it the text is selected and
 * copied by hand.
 */
(() => {
  const text = document.getElementById('loi-nhan');
  const button = document.getElementById('chep');
  const done = document.getElementById('da-chep');
  if (text === null || button === null || done === null) return;
  button.hidden = false;
  button.addEventListener('click', async () => {
    text.select();
    // Over plain HTTP browsers do not offer this clipboard call.
    const copied = navigator.clipboard
      ? await navigator.clipboard.writeText(text.value).then(
          () => true,
          () => document.execCommand('copy'),
        )
      : document.execCommand('copy');
    done.hidden = !copied;
  });
})();
