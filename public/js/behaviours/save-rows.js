// Stores an editor's page soon after it was typed, and says honestly what came of it. The button
// does the same without this file.
import { postSave } from '../save-post.js'

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
  const body = new URLSearchParams(new FormData(form))
  body.set('background', 'yes')
  const { kind, answer, seconds } = await postSave(form.action, body)
  if (kind === 'saved') take(form, answer)
  else if (kind === 'signed-out') say(form, form.dataset.signedOut, true)
  else say(form, answer?.message ?? answer?.maintenance ?? form.dataset.offline, true)
  if (seconds > 0) state.timer = setTimeout(() => void save(state), seconds * 1000)
  state.busy = false
  if (!state.again) return
  state.again = false
  void save(state)
}

function take(form, answer) {
  for (const name of ['revision', 'marks']) {
    const kept = form.elements.namedItem(name)
    if (kept !== null && answer[name] !== null) kept.value = answer[name]
  }
  say(form, answer.sentence, answer.revision === null)
}

function say(form, text, isBad = false) {
  const place = form.querySelector('.draft [role="status"]')
  place.textContent = text
  place.closest('.draft').classList.toggle('bad', isBad)
}
