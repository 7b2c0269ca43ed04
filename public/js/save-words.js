// What is said of a save, in the line above the form: the truth, what one can do, and where.

/** Says a text with a link behind it: [address, words]. */
export function say(text, link = null, isBad = false) {
  const place = document.querySelector('.draft [role="status"]')
  if (place === null) return
  place.closest('.draft').classList.toggle('bad', isBad)
  if (place.textContent !== text || link !== null) place.textContent = text
  if (link === null) return
  const anchor = document.createElement('a')
  anchor.href = link[0]
  anchor.textContent = link[1]
  place.append(' ', anchor)
}

/** Why it is not saved, and where what was typed lies meanwhile. */
export function sayUnsaved({ form, isOnDevice }, text, link = null) {
  const { onDevice, onPage } = form.dataset
  say(`${text}${isOnDevice ? onDevice : onPage}`, link, true)
}

export function sayRefused(state, { status, answer }) {
  const { form } = state
  const { absent, refused, mend } = form.dataset
  if (status === 403 || status === 404) return sayUnsaved(state, absent)
  const control = answer.name ? form.elements[answer.name] : status === 413 ? longestIn(form) : null
  const one = control?.length > 0 && !control.options ? control[0] : control
  const question = one?.closest('.field')?.querySelector('legend,label')?.firstChild?.textContent.trim()
  const link = question ? [`#${one.id}`, mend.replace('{question}', question)] : null
  sayUnsaved(state, refused.replace('{message}', answer.message ?? ''), link)
}

export function sayBusy(state, { status, answer }, seconds) {
  const { many, busy, closed, seconds: inSeconds, minutes } = state.form.dataset
  const wait = seconds < 120 ? inSeconds.replace('{count}', seconds) : minutes.replace('{count}', Math.ceil(seconds / 60))
  const text = answer.maintenance ? closed.replace('{message}', answer.maintenance) : status === 429 ? many : busy
  sayUnsaved(state, text.replace('{wait}', wait))
}

function longestIn(form) {
  const length = ({ name, value }) => (name.startsWith('answers.') ? value.length : 0)
  return [...form.elements].reduce((one, other) => (length(other) > length(one) ? other : one))
}
