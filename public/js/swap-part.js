// Posts a form as a button of it would, and takes elements of the answering page in place of those with the
// same ids. What is typed or chosen while the answer is under way stays.
import { changedSince, restore, stateOf } from './carry-over.js'
import { inTurn, number } from './in-turn.js'

/** What was asked for last, by id: it ends what was asked before it. */
const asked = new Map()

/**
 * The new element of the first id and null; or null and why there is none: 'line' (not reached, or in trouble),
 * 'page' (the hall answers with something else), 'newer' (asked once more meanwhile).
 * `renamed` gives the name that a control has in the new part, null for one that is gone.
 */
export async function swapPart(button, ids, renamed = (name) => name) {
  const form = button.form
  const turn = new AbortController()
  for (const id of ids) {
    asked.get(id)?.abort()
    asked.set(id, turn)
  }
  return inTurn(async () => {
    if (turn.signal.aborted) return [null, 'newer']
    const before = ids.map((id) => stateOf(document.getElementById(id)))
    const [page, fault] = await ask(form, button, turn.signal)
    if (turn.signal.aborted) return [null, 'newer']
    if (page === null) return [null, fault]
    const fresh = ids.map((id) => page.getElementById(id))
    if (fresh[0] === null) return [null, 'page']
    await composed()
    ids.forEach((id, at) => putInPlaceOf(document.getElementById(id), fresh[at], before[at], renamed))
    return [document.getElementById(ids[0]), null]
  })
}

const patience = 30_000

async function ask(form, button, signal) {
  number(form)
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      body: bodyOf(form, button),
      headers: { Accept: 'text/html' },
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    })
    if (response.status >= 500 || response.status === 429) return [null, 'line']
    return [new DOMParser().parseFromString(await response.text(), 'text/html'), null]
  } catch {
    return [null, 'line']
  }
}

/** A list keeps its place and the keyboard, and gets other choices; anything else is replaced. */
function putInPlaceOf(old, fresh, before, renamed) {
  if (old === null || fresh === null) return
  if (old.matches('select')) {
    const { value } = fresh
    old.replaceChildren(...fresh.childNodes)
    old.value = value
    return
  }
  const changes = changedSince(old, before, renamed)
  const hadFocus = document.activeElement === old
  old.replaceWith(fresh)
  if (hadFocus) fresh.focus()
  restore(fresh, changes)
}

/** Files stay where they are: they are sent when the form is. */
function bodyOf(form, button) {
  const data = new FormData(form, button)
  for (const [name, value] of [...data]) if (value instanceof File) data.delete(name)
  return form.enctype === 'multipart/form-data' ? data : new URLSearchParams(data)
}

let composing = false
document.addEventListener('compositionstart', () => (composing = true))
document.addEventListener('compositionend', () => (composing = false))

/** Who is in the middle of a character finishes it first. */
function composed() {
  if (!composing) return Promise.resolve()
  return new Promise((done) => document.addEventListener('compositionend', () => setTimeout(done), { once: true }))
}
