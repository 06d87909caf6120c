/*
 * Script of the report form: cells copied from a spreadsheet and pasted into a table fill the cells below and beside, and can
 * be taken back. Without it each cell is typed or pasted by itself.
 */
(() => {
  const form = document.querySelector('form[data-paste]');
  if (form === null) return;
  const words = JSON.parse(form.dataset.paste);
  const filled = (sentence, ...values) => sentence.replace(/\{(\d)\}/g, (_, place) => values[place]);
  /** What the server reads of one form: fields, and rows of one list. */
  const MOST_FIELDS = 2_800;
  const MOST_ROWS = 1_000;
  const MOST_CHARACTERS = 1_000_000;

  /**
   * The rows of copied cells: tabs between cells, line breaks between rows; a cell that holds either, or a quotation mark,
   * is quoted. A mark that is never closed belongs to the text.
   */
  const cellsOf = (text) => {
    const rows = [[]];
    const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
    const plain = /[^\t\r\n]*/y;
    let hasQuotes = true;
    let at = 0;
    while (at <= text.length) {
      quoted.lastIndex = at;
      const match = hasQuotes && text[at] === '"' ? quoted.exec(text) : null;
      if (text[at] === '"' && match === null && text.indexOf('"', at + 1) < 0) hasQuotes = false;
      plain.lastIndex = at;
      const raw = match === null ? plain.exec(text)[0] : match[0];
      const cell = match === null ? raw : match[1].replaceAll('""', '"');
      rows.at(-1).push(cell.replace(/\s+/g, ' ').trim());
      at += raw.length;
      if (at >= text.length) break;
      if (text[at] !== '\t') {
        if (text.startsWith('\r\n', at)) at += 1;
        rows.push([]);
      }
      at += 1;
    }
    while (rows.length > 1 && rows.at(-1).every((cell) => cell === '')) rows.pop();
    return rows;
  };

  const inputsIn = (place) => [...place.querySelectorAll('input[type="text"]')];

  /** The table around a field, row by row; figures that stand beside each other are a table of one column. */
  const tableAround = (input) => {
    const table = input.closest('table.cells');
    if (table !== null) return { place: table, rows: [...table.tBodies[0].rows].map(inputsIn) };
    const figures = input.closest('.figures');
    return figures === null ? null : { place: figures, rows: inputsIn(figures).map((one) => [one]) };
  };

  const alike = (a, b) => a.toLocaleLowerCase('vi') === b.replace(/\s+/g, ' ').trim().toLocaleLowerCase('vi');

  /** Names of rows and columns that were copied along are left out. */
  const withoutHeads = (cells, rows, start) => {
    const heads = rows[start.row].map((one) => one.closest('td')?.dataset.l ?? '');
    const isHead = (cell) => cell === '' || heads.some((head) => alike(cell, head));
    const below = cells.length > 1 && cells[0].some((cell) => cell !== '') && cells[0].slice(1).every(isHead);
    const body = below && cells[0].some((cell) => cell !== '' && isHead(cell)) ? cells.slice(1) : cells;
    const rowName = (row) => rows[start.row + row]?.[0].closest('tr')?.querySelector('th')?.textContent ?? '';
    const named = body.every((row, at) => row.length > 1 && alike(row[0], rowName(at)));
    return named ? body.map((row) => row.slice(1)) : body;
  };

  /** Adds the rows of a list that are missing, as far as the form accepts more. */
  const addRows = ({ place, rows }, count) => {
    const shown = place.previousElementSibling;
    if (!shown?.matches('input[name^="so-dong."]')) return;
    const width = rows[0].length;
    while (rows.length < count && rows.length < MOST_ROWS && form.elements.length + width <= MOST_FIELDS) {
      const number = rows.length;
      const row = place.tBodies[0].rows[number - 1].cloneNode(true);
      for (const note of row.querySelectorAll('.fault, .odd')) note.remove();
      row.querySelector('th').textContent = String(number + 1);
      for (const input of inputsIn(row)) {
        input.id = input.name = input.name.replace(/\.\d+\.([^.]+)$/, `.${number}.$1`);
        input.setAttribute('aria-label', input.getAttribute('aria-label').replace(/(?<!\d)\d+$/, String(number + 1)));
        input.removeAttribute('aria-invalid');
        input.removeAttribute('aria-describedby');
        input.setAttribute('value', '');
        input.value = '';
      }
      place.tBodies[0].append(row);
      rows.push(inputsIn(row));
      shown.value = String(rows.length);
    }
  };

  /** Fires the events by which the form's other script learns that fields changed. */
  const changed = (input) => {
    for (const event of ['input', 'change']) input.dispatchEvent(new Event(event, { bubbles: true }));
  };

  const tell = (place, sentence, before) => {
    const id = `dan-${place.id || 'so'}`;
    document.getElementById(id)?.remove();
    const notice = document.createElement('div');
    notice.id = id;
    notice.className = 'notice';
    notice.setAttribute('role', 'status');
    const text = document.createElement('p');
    text.textContent = sentence;
    notice.append(text);
    place.after(notice);
    if (before.size === 0) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'second';
    button.textContent = words.takeBack;
    button.addEventListener('click', () => {
      for (const [input, value] of before) input.value = value;
      const [first] = before.keys();
      tell(place, words.takenBack, new Map());
      changed(first);
      first.focus();
    });
    notice.append(button);
  };

  /** Fills what fits; empty cells change nothing. @returns what stood there before, and the texts that had no place */
  const fill = (cells, rows, start) => {
    const before = new Map();
    const left = [];
    cells.forEach((row, down) => {
      row.forEach((cell, across) => {
        const input = rows[start.row + down]?.[start.column + across];
        if (cell === '') return;
        if (input === undefined) left.push(cell);
        else {
          before.set(input, input.value);
          input.value = cell;
        }
      });
    });
    return { before, left };
  };

  form.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const table = event.target.matches('input[type="text"]') ? tableAround(event.target) : null;
    if (table === null || text.length > MOST_CHARACTERS || !/[\t\n\r]/.test(text)) return;
    const copied = cellsOf(text);
    if (copied.length === 1 && copied[0].length === 1 && !text.startsWith('"')) return;
    event.preventDefault();
    const row = table.rows.findIndex((inputs) => inputs.includes(event.target));
    const start = { row, column: table.rows[row].indexOf(event.target) };
    const cells = withoutHeads(copied, table.rows, start);
    addRows(table, start.row + cells.length);
    const { before, left } = fill(cells, table.rows, start);
    const replaced = [...before.values()].filter((value) => value !== '').length;
    const sentences = [
      filled(words.pasted, before.size),
      replaced > 0 ? filled(words.replaced, replaced) : '',
      left.length > 0 ? filled(words.noRoom, left.length, left.slice(0, 5).join('; ')) : '',
    ];
    tell(table.place, sentences.filter((sentence) => sentence !== '').join(' '), before);
    if (before.size > 0) changed(event.target);
  });
})();
