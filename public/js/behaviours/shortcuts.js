// Keys of the desk: each presses the element that carries data-shortcut, J and K walk the rows, I goes to
// the first field, Escape leaves a field, ? lists them all. Nothing needs them, none fires while something
// is being written or with a modifier held, and they can be switched off (WCAG 2.1.4).
const kept = 'desk-shortcuts'

export function start() {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
    if (writing()) {
      // The next Tab goes on from here.
      if (event.key === 'Escape' && !event.defaultPrevented && !off()) document.activeElement.blur()
      return
    }
    const key = event.key.toLowerCase()
    if (key === '?' || key === '？') list()
    else if (off() || document.querySelector('dialog[open]')) return
    else if (key === 'j' || key === 'k') walk(key === 'j' ? 1 : -1)
    else if (key === 'x') tick()
    else if (key === 'i' && firstField()) firstField().focus()
    else if (!press(key)) return
    event.preventDefault()
  })
  document.body.dataset.keys = 'ready'
}

function off() {
  return localStorage.getItem(kept) === 'off'
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

/** The first thing to fill in on this page, if it is in sight. */
function firstField() {
  const fields = document.querySelectorAll('main form :is(textarea, select, input:not([type="hidden"]))')
  return [...fields].find((field) => field.labels?.length > 0 && field.checkVisibility())
}

/** Chooses the row on which the focus stands. */
function tick() {
  document.activeElement?.closest('tr')?.querySelector('.tick input')?.click()
}

function press(key) {
  for (const element of document.querySelectorAll('[data-shortcut]')) {
    if (element.dataset.shortcut.toLowerCase() !== key) continue
    const only = element.dataset.only === 'focus'
    if (only || element.matches('input, select, textarea')) element.focus()
    else element.click()
    return true
  }
  return false
}

function list() {
  const before = document.activeElement
  const dialog = document.createElement('dialog')
  dialog.className = 'panel stack'
  dialog.setAttribute('aria-labelledby', 'shortcuts-title')
  const title = document.createElement('h2')
  title.id = 'shortcuts-title'
  title.textContent = off() ? '快捷键（已关闭）' : '快捷键'
  const lines = document.createElement('ul')
  for (const [key, words] of keys()) {
    const line = document.createElement('li')
    const sign = document.createElement('kbd')
    sign.textContent = key.toUpperCase()
    line.append(sign, ` ${words}`)
    lines.append(line)
  }
  const toggle = button(off() ? '打开快捷键' : '关闭快捷键', () => {
    localStorage.setItem(kept, off() ? 'on' : 'off')
    dialog.close()
  })
  const close = button('知道了', () => dialog.close())
  const row = document.createElement('p')
  row.className = 'row actions'
  row.append(close, toggle)
  dialog.append(title, lines, row)
  dialog.addEventListener('close', () => {
    dialog.remove()
    before?.focus?.()
  })
  document.body.append(dialog)
  dialog.showModal()
  close.focus()
}

/** What works on this page, in the words that stand on it. */
function keys() {
  const found = [...document.querySelectorAll('[data-shortcut]')].map((element) => {
    return [element.dataset.shortcut, wordsOn(element.labels?.[0] ?? element)]
  })
  const rows = document.querySelector('.table tbody th a')
  const walking = rows ? [['j', '下一行'], ['k', '上一行'], ['x', '选中这一行']] : []
  const filling = firstField() ? [['i', '到第一个要填的地方'], ['Esc', '离开正在填的地方']] : []
  return [...found, ...walking, ...filling, ['?', '列出快捷键']]
}

/** Without the sign of the key itself, which buttons bear. */
function wordsOn(element) {
  const bare = element.cloneNode(true)
  for (const sign of bare.querySelectorAll('kbd')) sign.remove()
  return bare.textContent.replace(/\s+/g, ' ').trim()
}

function button(label, action) {
  const element = document.createElement('button')
  element.type = 'button'
  element.className = 'button second'
  element.textContent = label
  element.addEventListener('click', action)
  return element
}
