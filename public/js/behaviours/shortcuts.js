// Keys of the desk: each presses the element that carries data-shortcut, and J and K walk the rows.
// Nothing needs them, and none fires while something is being written or with a modifier held.
export function start() {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || writing()) return
    const key = event.key.toLowerCase()
    if (key === 'j' || key === 'k') walk(key === 'j' ? 1 : -1)
    else if (!press(key)) return
    event.preventDefault()
  })
}

function writing() {
  const active = document.activeElement
  if (!active?.matches('input, select, textarea, [contenteditable]')) return false
  return !active.matches('[type="checkbox"], [type="radio"]')
}

function walk(step) {
  const rows = [...document.querySelectorAll('.table tbody th a')]
  if (rows.length === 0) return
  const at = rows.findIndex((row) => row.closest('tr').contains(document.activeElement))
  rows[Math.min(Math.max(at + step, 0), rows.length - 1)]?.focus()
}

function press(key) {
  for (const element of document.querySelectorAll('[data-shortcut]')) {
    if (element.dataset.shortcut.toLowerCase() !== key) continue
    if (element.matches('input, select, textarea')) element.focus()
    else element.click()
    return true
  }
  return false
}
