// Up and down in a table of rows that open: only while the focus is in it, and without this script every row is reached with Tab.
for (const table of document.querySelectorAll('[data-rows]')) {
  table.addEventListener('keydown', event => {
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...table.querySelectorAll('[data-row]')];
    const here = links.findIndex(link => link.closest('tr').contains(document.activeElement));
    const next = links[Math.min(Math.max(here + step, 0), links.length - 1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}
