// Posts a form as a button of it would, and takes one element of the answering page in place of the
// element here with the same id. Where that cannot be, the button is pressed in earnest.

/** The new element, or null when the whole page is being posted instead. */
export async function swapPart(button, id) {
  const form = button.form
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      body: bodyOf(form, button),
      headers: { Accept: 'text/html' },
    })
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const fresh = page.getElementById(id)
    if (fresh === null) throw new Error('the answer has no such part')
    document.getElementById(id).replaceWith(fresh)
    return fresh
  } catch {
    button.hidden = false
    button.setAttribute('data-failed', '')
    if (button.name !== '_refresh') form.requestSubmit(button)
    return null
  }
}

/** Files stay where they are: they are sent when the form is. */
function bodyOf(form, button) {
  const data = new FormData(form, button)
  for (const [name, value] of [...data]) if (value instanceof File) data.delete(name)
  return form.enctype === 'multipart/form-data' ? data : new URLSearchParams(data)
}
