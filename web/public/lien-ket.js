/*
 * The script of the page a sign-in link opens: the token stands behind the # of the address, which no browser sends. It
 * goes into the form and out of the address bar; the person still presses the button. Without it the code is typed.
 */
(() => {
  const token = location.hash.slice(1);
  if (token === '') return;
  history.replaceState(null, '', location.pathname);
  const form = document.getElementById('lien-ket');
  if (form === null || !/^[\w-]{43}$/.test(token)) return;
  form.elements.namedItem('token').value = token;
  form.hidden = false;
  const code = document.getElementById('bang-ma');
  if (code !== null) code.hidden = true;
})();
