// Stores an editor's page soon after it was typed, and says honestly what came of it. The button
// does the same without this file.
const soon = 2000

export function start(form) {
  const state = { form, timer: 0, busy: false, again: false }
  const plan = () => {
    clearTimeout(state.timer)
    state.timer = setTimeout(() => void save(state), soon)
  }
  form.addEventListener('input', plan)
  form.addEventListener('change', plan)
  form.addEventListener('submit', () => clearTimeout(state.timer))
  window.addEventListener('online', plan)
}

/** One at a time: what one answer brought is what the next is stored upon. */
async function save(state) {
  if (state.busy) {
    state.again = true
    return
  }
  state.busy = true
  const { form } = state
  say(form, form.dataset.saving)
  const answer = await post(form)
  if (answer === null) say(form, form.dataset.offline, true)
  else if (answer.signIn) say(form, form.dataset.signedOut, true)
  else {
    for (const name of ['revision', 'marks']) {
      const kept = form.elements.namedItem(name)
      if (kept !== null && answer[name] !== null) kept.value = answer[name]
    }
    say(form, answer.sentence, answer.revision === null)
  }
  state.busy = false
  if (!state.again) return
  state.again = false
  void save(state)
}

async function post(form, renewed = false) {
  const body = new URLSearchParams(new FormData(form))
  body.set('background', 'yes')
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      body,
      headers: { Accept: 'application/json' },
      signal: AbortSignal.timeout(20_000),
    })
    const type = response.headers.get('content-type') ?? ''
    const answer = type.includes('json') ? await response.json() : null
    if (response.status === 403 && answer?.token && !renewed) {
      for (const field of document.querySelectorAll('[name="_csrf"]')) field.value = answer.token
      return post(form, true)
    }
    return response.ok || answer?.signIn ? answer : null
  } catch {
    return null
  }
}

function say(form, text, isBad = false) {
  const place = form.querySelector('.draft [role="status"]')
  place.textContent = text
  place.closest('.draft').classList.toggle('bad', isBad)
}
