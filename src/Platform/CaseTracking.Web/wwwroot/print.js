// A link that prints the page; without this script it leads to what is printed.
for (const link of document.querySelectorAll('[data-print]')) {
  link.addEventListener('click', event => {
    event.preventDefault();
    window.print();
  });
}
