/*
 * The report form's own script: checks figures and rules when a field is left, and keeps a draft. Without it the form
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

  /** How a figure may be written; the same signs as `readFigure` of the server reads. */
  const OFFICE = [/^\d+(?:,(\d+))?$/, /^[1-9]\d{0,2}(?:\.\d{3})+(?:,(\d+))?$/];
  const ENGLISH = /^[1-9]\d{0,2}(?:,\d{3})+\.(\d+)$|^[1-9]\d{0,2}(?:,\d{3}){2,}$/;
  const POINT = /^\d+\.(\d+)$/;
  const ONE_GROUP = /^[1-9]\d{0,2}([.,])\d{3}$/;

  /** A figure as it is typed: its value, null for an empty cell; `invalid`; or its two readings where it has two. */
  const readFigure = (text, decimals) => {
    const typed = text.trim();
    if (typed === '') return { value: null };
    const sign = ONE_GROUP.exec(typed)?.[1];
    if (sign === '.' ? decimals > 0 : sign === ',' && decimals < 3) {
      return { readings: [typed.replace(/[.,]/, ''), String(Number(typed.replace(',', '.'))).replace('.', ',')] };
    }
    const office = OFFICE.map((form) => form.exec(typed)).find((match) => match !== null) ?? null;
    const match = office ?? ENGLISH.exec(typed) ?? (decimals > 0 ? POINT.exec(typed) : null);
    if (match === null || (match[1] ?? '').replace(/(?<!0)0+$/, '').length > decimals) return { invalid: true };
    const plain = office === null ? typed.replaceAll(',', '') : typed.replaceAll('.', '').replace(',', '.');
    return Number(plain) > 1e12 ? { invalid: true } : { value: Number(plain) };
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
      const read = input === null ? { value: null } : readFigure(input.value, decimals);
      values.set(name, read.value);
      if (read.readings !== undefined) say(name, filled(words.twoReadings, label, input.value, ...read.readings), true);
      else if (read.invalid) say(name, filled(decimals === 0 ? words.whole : words.figure, label), true);
    }
    for (const { left, right, op, refuse, said, asks } of rules) {
      const [a, b] = [values.get(left), values.get(right)];
      if (a === undefined || b === undefined || (a === null && b === null) || holds[op](a ?? 0, b ?? 0)) continue;
      const found = [figures[left].label, written(a), figures[right].label, written(b)];
      const named = said.replaceAll('{left}', written(a)).replaceAll('{right}', written(b));
      const compared = named === said ? filled(words.refused, said, ...found).slice(0, -1) : named;
      if (!refuse && asks !== null) say(left, `${compared}; ${asks}.`, false);
      else if (refuse) say(left, `${compared}.`, true);
      else say(left, named === said ? filled(words.odd, said, ...found) : filled(words.oddNamed, named), false);
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
  /** Shows what is wrong. While a person types nothing is announced; what has become right is taken away. */
  const check = (typing) => {
    const found = findings();
    for (const name of new Set([...shown, ...(typing ? [] : found.keys())])) {
      const input = form.elements.namedItem(name);
      if (input === null || (typing && found.has(name))) continue;
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
  /** A request that outlives its page may carry 64 KB, what stands before each field included. */
  const OUTLIVES = 60_000;
  let waiting = null;
  let sending = false;
  /** Counts what is typed: the last change, the last that is kept, and the last that is on its way. */
  let typed = 0;
  let kept = 0;
  let onItsWay = null;
  let failed = false;
  /** Another window saved its own draft: only a person decides which one to keep. */
  let overtaken = false;

  const later = (delay) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void save(), delay);
  };

  const draft = () => {
    const body = new FormData(form);
    body.delete('tep');
    body.delete('bieu-mau');
    body.set('viec', 'luu-nhap');
    return body;
  };

  const outlives = (body) => {
    const encoder = new TextEncoder();
    let bytes = 0;
    for (const [name, text] of body) bytes += 160 + name.length + encoder.encode(text.replace(/\r?\n/g, '\r\n')).length;
    return bytes <= OUTLIVES;
  };

  const post = () => {
    const body = draft();
    const headers = { accept: 'application/json' };
    return fetch(form.action, { method: 'POST', body, headers, keepalive: outlives(body), redirect: 'error' });
  };

  /** What an answer means: kept; of an older session, once more with the token of this one; signed out; another's draft. */
  const heed = async (answer) => {
    const { message, base, token } = await answer.json().catch(() => ({}));
    if (answer.status === 403 && token !== undefined && field('dau').value !== token) {
      field('dau').value = token;
      return heed(await post());
    }
    if (base !== undefined) {
      field('nhap-tu').value = base;
      kept = onItsWay;
    }
    failed = base === undefined;
    overtaken = answer.status === 409;
    if (answer.status >= 500) throw new Error(String(answer.status));
    if (answer.status === 401) tell(message ?? words.ended, words.signIn);
    else tell(message ?? words.notSaved);
  };

  /** One at a time: the next one names the draft that the one before has left. */
  const save = async () => {
    clearTimeout(waiting);
    waiting = null;
    if (sending || overtaken || onItsWay !== null) return;
    onItsWay = typed;
    try {
      await heed(await post());
    } catch {
      failed = true;
      tell(words.unsaved);
      later(AGAIN);
    }
    const behind = onItsWay !== typed;
    onItsWay = null;
    if (behind && !failed) later(300);
  };

  const saveIfUnsaved = () => {
    if (typed !== kept) void save();
  };

  /** Whether all that is typed is kept without this page: what is on its way arrives, or goes when the page is left. */
  const isSafe = () => {
    if (sending || typed === kept) return true;
    if (overtaken || failed || !navigator.onLine || !outlives(draft())) return false;
    return onItsWay === null || onItsWay === typed;
  };

  form.addEventListener('input', (event) => {
    if (shown.size > 0) check(true);
    if (event.target.type === 'file') return;
    typed += 1;
    later(event.inputType === 'insertFromPaste' ? 200 : 1500);
  });
  for (const left of ['change', 'focusout']) form.addEventListener(left, () => check(false));
  form.addEventListener('submit', () => {
    clearTimeout(waiting);
    waiting = null;
    sending = true;
  });
  addEventListener('beforeunload', (event) => {
    if (isSafe()) return;
    event.preventDefault();
    // Begun before the question is shown, it is mostly kept before the question is answered.
    saveIfUnsaved();
  });
  addEventListener('pagehide', saveIfUnsaved);
  // The last event that a telephone gives before it ends a page.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') saveIfUnsaved();
  });
  addEventListener('pageshow', () => {
    sending = false;
  });
  addEventListener('online', saveIfUnsaved);
  // Signed in again in another window, and back here.
  addEventListener('focus', saveIfUnsaved);
  check(false);
})();
