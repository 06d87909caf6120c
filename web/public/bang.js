/*
 * Script of the matrix: arrow keys move from cell to cell, Home and End to the ends of the row (with Ctrl of the table), Enter opens the
 * cell's first link, Space marks it where it can be marked. Tab comes into the table once and leaves it from the links of the cell
 * one is on. Without it Tab goes through all links.
 */
(() => {
  const table = document.querySelector('table.matrix');
  if (table === null) return;
  const rows = [...table.rows].map((row) => [...row.cells]);
  const linksOf = (cell) => cell.querySelectorAll('a, button, input');
  const reach = (cell, isOn) => {
    cell.tabIndex = isOn ? 0 : -1;
    for (const link of linksOf(cell)) link.tabIndex = isOn ? 0 : -1;
  };
  for (const cell of rows.flat()) reach(cell, false);
  let current = rows[1]?.[0] ?? rows[0][0];
  reach(current, true);

  const choose = (cell) => {
    if (cell === current) return;
    reach(current, false);
    current = cell;
    reach(cell, true);
  };
  const cellOf = (event) => (event.target instanceof Element ? event.target.closest('th, td') : null);
  table.addEventListener('focusin', (event) => {
    const cell = cellOf(event);
    if (cell !== null) choose(cell);
  });

  const placeOf = (cell) => {
    const row = rows.findIndex((cells) => cells.includes(cell));
    return [row, rows[row].indexOf(cell)];
  };
  const goals = {
    ArrowUp: (row, column) => [row - 1, column],
    ArrowDown: (row, column) => [row + 1, column],
    ArrowLeft: (row, column) => [row, column - 1],
    ArrowRight: (row, column) => [row, column + 1],
    Home: (row, _column, whole) => [whole ? 0 : row, 0],
    End: (row, _column, whole) => [whole ? rows.length - 1 : row, rows[row].length - 1],
  };
  table.addEventListener('keydown', (event) => {
    const cell = cellOf(event);
    if (cell === null || event.altKey || event.metaKey) return;
    const goal = goals[event.key]?.(...placeOf(cell), event.ctrlKey);
    const found = goal === undefined ? undefined : rows[goal[0]]?.[goal[1]];
    if (found !== undefined) {
      event.preventDefault();
      choose(found);
      found.focus();
      return;
    }
    if (event.target !== cell) return;
    const act = { Enter: 'a', ' ': 'input[type="checkbox"]' }[event.key];
    const link = act === undefined ? null : cell.querySelector(act);
    if (link === null) return;
    event.preventDefault();
    link.click();
  });
})();
