// Posts a form as a button of it would, and takes one element of the answering page in place of the
// element here with the same id. Where that cannot be, the button is pressed in earnest.

/** The last that was asked for, by id: an answer that comes later than a newer one says nothing. */
const turns = new Map()

/** The new element, or null when a newer one was asked for or the whole page is being posted instead. */
export async function swapPart(button, id) {
  const form = button.form
  const turn = (turns.get(id) ?? 0) + 1
  turns.set(id, turn)
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      body: bodyOf(form, button),
      headers: { Accept: 'text/html' },
    })
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const fresh = page.getElementById(id)
    if (fresh === null) throw new Error('the answer has no such part')
    if (turns.get(id) !== turn) return null
    putInPlaceOf(document.getElementById(id), fresh)
    return fresh
  } catch {
    if (turns.get(id) !== turn) return null
    button.hidden = false
    button.setAttribute('data-failed', '')
    if (button.name !== '_refresh') form.requestSubmit(button)
    return null
  }
}

/** Who stands there with the keyboard stays there. */
function putInPlaceOf(old, fresh) {
  const hadFocus = document.activeElement === old
  old.replaceWith(fresh)
  if (hadFocus) fresh.focus()
}

/** Files stay where they are: they are sent when the form is. */
function bodyOf(form, button) {
  const data = new FormData(form, button)
  for (const [name, value] of [...data]) if (value instanceof File) data.delete(name)
  return form.enctype === 'multipart/form-data' ? data : new URLSearchParams(data)
}
