// Says before the sign-in runs out, with a button to hold on; and clears this device at sign-out.
import { holdsCopies, removeCopies } from '../local-copy.js'

const warnBefore = 300

export function start(bar) {
  let ends = Date.now() + Number(bar.dataset.ends) * 1000
  const [words, button, again] = ['p', 'button', 'a'].map((one) => bar.querySelector(one))
  const look = () => {
    const left = Math.round((ends - Date.now()) / 1000)
    bar.hidden = left > warnBefore
    if (bar.hidden) return
    button.hidden = left <= 0
    // This very page once more asks for the sign-in, and what was typed comes back with it.
    again.hidden = left > 0
    const minutes = String(Math.max(1, Math.ceil(left / 60)))
    const text = left <= 0 ? bar.dataset.over : bar.dataset.soon.replace('{minutes}', minutes)
    if (words.textContent !== text) words.textContent = text
  }
  const hold = (seconds) => {
    ends = Date.now() + seconds * 1000
    look()
  }
  look()
  setInterval(look, 5000)
  document.addEventListener('session-held', (event) => hold(event.detail))
  button.addEventListener('click', async () => {
    const token = document.querySelector('[name="_csrf"]')?.value ?? ''
    const headers = { Accept: 'application/json', 'X-CSRF-Token': token }
    const answer = await fetch(bar.dataset.hold, { method: 'POST', headers }).catch(() => null)
    if (answer?.ok) hold((await answer.json()).endsIn)
  })
  forgetWhatArrived()
  document.addEventListener('submit', clearDevice)
}

/** The page that answers a form shows that its answers arrived, unless it says they did not. */
function forgetWhatArrived() {
  const name = sessionStorage.getItem('yizhan.posted')
  if (name === null || document.querySelector('[data-unsaved]') !== null) return
  sessionStorage.removeItem('yizhan.posted')
  removeCopies((one) => one === name)
}

/** Leaving, filing and throwing away: nothing of it stays on a shared computer. */
async function clearDevice(event) {
  const form = event.target
  const [, id] = /\/applications\/(\d+)\/(submission|discard)$/.exec(form.action) ?? []
  if (id !== undefined) removeCopies((name) => name.includes(`/applications/${id}/`))
  if (!form.matches('.session') || form.dataset.flushed) return
  event.preventDefault()
  const waits = []
  for (const one of document.querySelectorAll('[data-autosave]')) {
    one.dispatchEvent(new CustomEvent('flush', { detail: waits }))
  }
  await Promise.race([Promise.allSettled(waits), new Promise((done) => setTimeout(done, 2000))])
  // Another page of his may still be sending, or the line is down: he decides what is worth more.
  if (holdsCopies() && !confirm(form.dataset.unsaved)) return
  removeCopies(() => true)
  form.dataset.flushed = '1'
  form.requestSubmit()
}
