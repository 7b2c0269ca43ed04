// Shows the print button, which only works with scripts, and prints.
export function start(button) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
