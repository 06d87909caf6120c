/*
 * The report form's own script: checks figures and rules while they are typed and keeps a draft. Without it the form
 * works the same way by its buttons; the server checks everything again.
 */
(() => {
  const form = document.querySelector('form[data-rules]');
  if (form === null) return;
  const { figures, rules } = JSON.parse(form.dataset.rules);
  /** Sentences of the page's language; `{0}`, `{1}` … stand for values. */
  const words = JSON.parse(form.dataset.words);
  const filled = (sentence, ...values) => sentence.replace(/\{(\d)\}/g, (_, place) => values[place]);
  const status = document.getElementById('nhap');

  /** Reads a number as offices write it: 1234 or 1.234,5. Null for an empty cell, undefined for an invalid number. */
  const readFigure = (text, decimals) => {
    const typed = text.trim();
    if (typed === '') return null;
    const match = /^\d+(?:,(\d+))?$/.exec(typed) ?? /^[1-9]\d{0,2}(?:\.\d{3})+(?:,(\d+))?$/.exec(typed);
    if (match === null || (match[1] ?? '').replace(/(?<!0)0+$/, '').length > decimals) return undefined;
    const value = Number(typed.replaceAll('.', '').replace(',', '.'));
    return value > 1e12 ? undefined : value;
  };

  const written = (value) => {
    if (value === null) return words.empty;
    const [thousands, decimals] = words.marks;
    const [whole, fraction] = String(value).split('.');
    const grouped = [...whole].map((digit, at) => (at > 0 && (whole.length - at) % 3 === 0 ? thousands : '') + digit);
    return grouped.join('') + (fraction === undefined ? '' : decimals + fraction);
  };

  const holds = { '>=': (a, b) => a >= b, '<=': (a, b) => a <= b, '=': (a, b) => a === b };

  /** Messages by field, as the server would give them. */
  const findings = () => {
    const found = new Map();
    const say = (name, text, refuse) => found.set(name, [...(found.get(name) ?? []), { text, refuse }]);
    const values = new Map();
    for (const [name, { label, decimals }] of Object.entries(figures)) {
      const input = form.elements.namedItem(name);
      const value = input === null ? null : readFigure(input.value, decimals);
      values.set(name, value);
      if (value !== undefined) continue;
      say(name, filled(decimals === 0 ? words.whole : words.figure, label), true);
    }
    for (const { left, right, op, refuse, message } of rules) {
      const [a, b] = [values.get(left), values.get(right)];
      if (a === undefined || b === undefined || (a === null && b === null) || holds[op](a ?? 0, b ?? 0)) continue;
      const found = [figures[left].label, written(a), figures[right].label, written(b)];
      say(left, filled(refuse ? words.refused : words.odd, message.replace(/\.$/, ''), ...found), refuse);
    }
    return found;
  };

  /**
   * Where the message of a field is put: before it; for a cell in a list under its table, so that columns keep their
   * width; on a phone, where rows are blocks, under the cell itself.
   */
  const place = (input, note) => {
    const table = input.closest('table');
    if (table !== null && getComputedStyle(table).display === 'block') {
      input.closest('td').append(note);
      return;
    }
    if (table === null) {
      input.before(note);
      return;
    }
    if (!table.nextElementSibling?.matches('div.lives')) {
      const list = document.createElement('div');
      list.className = 'lives';
      table.after(list);
    }
    table.nextElementSibling.append(note);
  };

  /** Shows a field's messages beside it; a message the server wrote is taken away once the field is right. */
  const show = (input, messages) => {
    const id = `ngay-${input.name}`;
    const old = document.getElementById(id);
    const fromServer = document.getElementById(`loi-${input.name}`);
    fromServer?.remove();
    const refused = messages.some(({ refuse }) => refuse);
    const text = messages.map((message) => message.text).join(' ');
    if (refused) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
    if (text === '') {
      old?.remove();
      input.removeAttribute('aria-describedby');
      return;
    }
    const note = old ?? document.createElement('span');
    note.id = id;
    note.className = refused ? 'fault small' : 'odd small';
    note.setAttribute('role', 'status');
    if (note.textContent !== text) note.textContent = text;
    if (old === null) place(input, note);
    input.setAttribute('aria-describedby', id);
  };

  const shown = new Set();
  const check = () => {
    const found = findings();
    for (const name of new Set([...shown, ...found.keys()])) {
      const input = form.elements.namedItem(name);
      if (input === null) continue;
      show(input, found.get(name) ?? []);
      if (found.has(name)) shown.add(name);
      else shown.delete(name);
    }
  };

  const tell = (text, link) => {
    if (status === null) return;
    status.textContent = text;
    if (link === undefined) return;
    const anchor = document.createElement('a');
    anchor.href = words.signInAt;
    anchor.target = '_blank';
    anchor.rel = 'noopener';
    anchor.textContent = link;
    status.append(' ', anchor);
  };

  const field = (name) => form.elements.namedItem(name);
  const AGAIN = 15_000;
  let waiting = null;
  let sending = false;
  /** Typed and not saved yet: the browser asks before it leaves the page. */
  let unsaved = false;
  /** Another window saved its own draft: only a person decides which one to keep. */
  let overtaken = false;

  const later = (delay) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void save(false), delay);
  };

  const post = (leaving) => {
    const body = new FormData(form);
    body.delete('tep');
    body.set('viec', 'luu-nhap');
    const headers = { accept: 'application/json' };
    return fetch(form.action, { method: 'POST', body, headers, keepalive: leaving, redirect: 'error' });
  };

  /** What an answer means: kept; of an older session, once more with the token of this one; signed out; another's draft. */
  const heed = async (answer, leaving) => {
    const { message, base, token } = await answer.json().catch(() => ({}));
    if (answer.status === 403 && token !== undefined && field('dau').value !== token) {
      field('dau').value = token;
      return heed(await post(leaving), leaving);
    }
    if (base !== undefined) field('nhap-tu').value = base;
    unsaved = base === undefined;
    overtaken = answer.status === 409;
    if (answer.status >= 500) throw new Error(String(answer.status));
    if (answer.status === 401) tell(message ?? words.ended, words.signIn);
    else tell(message ?? words.notSaved);
  };

  const save = async (leaving) => {
    clearTimeout(waiting);
    waiting = null;
    if (sending || overtaken) return;
    try {
      await heed(await post(leaving), leaving);
    } catch {
      tell(words.unsaved);
      if (!leaving) later(AGAIN);
    }
  };

  form.addEventListener('input', (event) => {
    const { target } = event;
    if (target.name in figures || shown.size > 0) check();
    if (target.type === 'file') return;
    unsaved = true;
    later(1500);
  });
  form.addEventListener('submit', () => {
    clearTimeout(waiting);
    waiting = null;
    sending = true;
  });
  addEventListener('pagehide', () => {
    if (waiting !== null) void save(true);
  });
  addEventListener('pageshow', () => {
    sending = false;
  });
  const saveIfUnsaved = () => {
    if (unsaved) void save(false);
  };
  addEventListener('online', saveIfUnsaved);
  // Signed in again in another window, and back here.
  addEventListener('focus', saveIfUnsaved);
  addEventListener('beforeunload', (event) => {
    if (unsaved && waiting === null && !sending) event.preventDefault();
  });
  check();
})();
