// Adds and removes rows of a group without losing one's place: the same post as without JavaScript,
// of which only the group is taken.
import { swapPart } from '../swap-part.js'

export function start(form) {
  form.addEventListener('click', async (event) => {
    const button = event.target.closest('button[name="_add"],button[name="_remove"]')
    const group = button?.closest('[data-repeat]')
    if (!group?.id) return
    event.preventDefault()
    const fresh = await swapPart(button, group.id)
    if (fresh === null) return
    form.dispatchEvent(new Event('change', { bubbles: true }))
    const rows = fresh.querySelectorAll('.member')
    const added = button.name === '_add' ? rows[rows.length - 1] : null
    const target = added?.querySelector('input:not([type="hidden"]),select,textarea') ?? fresh
    target.focus()
  })
}
