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

  /** As offices write numbers: 1234 or 1.234,5. Null for an empty cell, undefined for what is no such number. */
  const readFigure = (text, decimals) => {
    const typed = text.trim();
    if (typed === '') return null;
    const match = /^\d+(?:,(\d+))?$/.exec(typed) ?? /^[1-9]\d{0,2}(?:\.\d{3})+(?:,(\d+))?$/.exec(typed);
    if (match === null || (match[1] ?? '').replace(/0+$/, '').length > decimals) return undefined;
    const value = Number(typed.replaceAll('.', '').replace(',', '.'));
    return value > 1e12 ? undefined : value;
  };

  const written = (value) => {
    if (value === null) return words.empty;
    const [thousands, decimals] = words.marks;
    const [whole, fraction] = String(value).split('.');
    return whole.replace(/\B(?=(\d{3})+$)/g, thousands) + (fraction === undefined ? '' : decimals + fraction);
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

  /** Where the note of a field stands: before it, or, for a cell, in a list under its table so that columns keep their width. */
  const place = (input, note) => {
    const table = input.closest('table');
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

  let waiting = null;
  let sending = false;
  const save = async (leaving) => {
    clearTimeout(waiting);
    waiting = null;
    if (sending) return;
    const body = new FormData(form);
    body.delete('tep');
    body.set('viec', 'luu-nhap');
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        body,
        headers: { accept: 'application/json' },
        keepalive: leaving,
        redirect: 'error',
      });
      if (!answer.ok) throw new Error(String(answer.status));
      const { message } = await answer.json();
      if (status !== null) status.textContent = message;
    } catch {
      if (status !== null) status.textContent = words.unsaved;
    }
  };

  form.addEventListener('input', (event) => {
    const { target } = event;
    if (target.name in figures || shown.size > 0) check();
    if (target.type === 'file') return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void save(false), 1500);
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
  check();
})();
