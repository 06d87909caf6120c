/*
 * Script of every page: the key "/" goes to the search, unless something is being typed or the reader has turned it off on the page
 * of the search; and the row of the menu, which scrolls on a phone, shows the page one is on. Without it the link in the head does the
 * same.
 */
(() => {
  const OFF = 'dung-han-khong-phim-tat';
  const link = document.getElementById('tim-nhanh');
  const box = document.getElementById('tu-khoa');
  // Browsers may keep pages from storing anything.
  const stored = (act) => {
    try {
      return act(localStorage);
    } catch {
      return null;
    }
  };
  const isOff = () => stored((store) => store.getItem(OFF)) === '1';
  const isTyping = ({ target }) => target instanceof Element && target.closest('input, select, textarea') !== null;
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (key !== '/' || ctrlKey || metaKey || altKey || link === null || isTyping(event) || isOff()) return;
    event.preventDefault();
    if (box === null) location.assign(link.href);
    else box.select();
  });

  const choice = document.getElementById('phim-tat');
  if (choice !== null) {
    document.getElementById('phim-tat-o').hidden = false;
    choice.checked = !isOff();
    choice.addEventListener('change', () => {
      stored((store) => (choice.checked ? store.removeItem(OFF) : store.setItem(OFF, '1')));
    });
  }

  const menu = document.querySelector('.nav ul');
  const current = menu?.querySelector('[aria-current]');
  if (current) menu.scrollLeft = current.offsetLeft - (menu.clientWidth - current.offsetWidth) / 2;
})();
