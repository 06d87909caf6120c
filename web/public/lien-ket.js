/*
 * Script of the page that a sign-in link opens: copies the token from the fragment, which browsers do not send, into
 * the form, and removes it from the address bar; the person still presses the button. Without it the code is typed.
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
