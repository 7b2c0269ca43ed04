// Adds and removes rows of a group without losing one's place: the same post as without JavaScript,
// of which only the group is taken. One at a time, since rows are known by their numbers.
import { swapPart } from '../swap-part.js'

export function start(form) {
  form.addEventListener('click', (event) => {
    const button = event.target.closest('button[name="_add"],button[name="_remove"]')
    const group = button?.closest('[data-repeat]')
    if (!group?.id) return
    event.preventDefault()
    if (!group.hasAttribute('aria-busy')) void change(form, group, button)
  })
}

async function change(form, group, button) {
  group.setAttribute('aria-busy', 'true')
  const line = lineAfter(button)
  line.textContent = form.dataset.changing ?? ''
  const [fresh, fault] = await swapPart(button, [group.id], namesAfter(button))
  group.removeAttribute('aria-busy')
  if (fault === 'page') return button.form.requestSubmit(button)
  if (fresh === null) return void (line.textContent = form.dataset.unchanged ?? '')
  form.dispatchEvent(new Event('change', { bubbles: true }))
  // Who has gone on typing is not called away.
  if (document.activeElement !== document.body && document.activeElement !== null) return
  const rows = fresh.querySelectorAll('[data-row]')
  const added = button.name === '_add' ? rows[rows.length - 1] : null
  const target = added?.querySelector('input:not([type="hidden"]),select,textarea') ?? fresh
  target.focus()
}

/** Rows behind one that is taken away move up. */
function namesAfter(button) {
  if (button.name === '_add') return (name) => name
  const [group, gone] = button.value.split('.')
  return (name) => {
    const [, own, row, rest] = /^answers\.(\w+)\.(\d+)\.(.*)$/.exec(name) ?? []
    if (own !== group || Number(row) < Number(gone)) return name
    return row === gone ? null : `answers.${own}.${Number(row) - 1}.${rest}`
  }
}

function lineAfter(button) {
  const known = button.parentElement.querySelector('[data-changing]')
  if (known !== null) return known
  const line = document.createElement('span')
  line.setAttribute('role', 'status')
  line.dataset.changing = ''
  line.className = 'hint'
  button.after(' ', line)
  return line
}
