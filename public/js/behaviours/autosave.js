// Keeps what is typed: on this device at once, in the hall soon after, and says honestly which.
// What an earlier visit could not send is sent first; the hall joins it to what stands there.
import { inTurn, number } from '../in-turn.js'
import { localCopy } from '../local-copy.js'

const soon = 1200
const pauses = [2000, 4000, 8000, 15_000]

export async function start(form) {
  const { autosave: address, who, key } = form.dataset
  const copy = localCopy({ who, key, address })
  const state = { form, address, copy, typed: 0, saved: 0, tries: 0, timer: 0, sending: null }
  const note = () => {
    state.typed += 1
    void copy.write(bodyOf(form).toString())
    plan(state, soon)
  }
  await bringBack(state)
  form.addEventListener('input', note)
  form.addEventListener('change', note)
  if (isAhead(form)) note()
  form.addEventListener('submit', (event) => leave(state, event))
  form.addEventListener('flush', (event) => event.detail.push(flush(state)))
  window.addEventListener('online', () => state.typed > state.saved && plan(state, 0))
  document.addEventListener('visibilitychange', () => document.hidden && void flush(state))
}

function plan(state, pause) {
  clearTimeout(state.timer)
  state.timer = setTimeout(() => void send(state), pause)
}

function flush(state) {
  clearTimeout(state.timer)
  return state.typed > state.saved ? send(state) : Promise.resolve()
}

/** One at a time; what is typed meanwhile goes with the next. */
function send(state) {
  if (state.sending !== null) {
    plan(state, soon)
    return state.sending
  }
  state.sending = inTurn(() => sendNow(state)).finally(() => (state.sending = null))
  return state.sending
}

async function sendNow(state) {
  const { form, copy, typed } = { ...state }
  say(form, form.dataset.saving)
  number(form)
  const answer = await post(state, bodyOf(form))
  if (answer === null) return again(state)
  if (answer.signIn) return say(form, form.dataset.signedOut, [answer.signIn, form.dataset.signIn], true)
  if (answer.go) {
    copy.remove()
    return say(form, form.dataset.gone, [answer.go, form.dataset.look], true)
  }
  state.tries = 0
  state.saved = typed
  form.elements._seen.value = answer.seen
  if (state.typed === typed) copy.remove()
  const { choose } = form.dataset
  if (answer.merge) say(form, form.dataset.conflict, choose ? [answer.merge, choose] : null, true)
  else say(form, form.dataset.saved.replace('{when}', answer.saved))
  if (answer.session) document.dispatchEvent(new CustomEvent('session-held', { detail: answer.session }))
}

function again(state) {
  say(state.form, state.form.dataset.offline, null, true)
  plan(state, pauses[Math.min(state.tries, pauses.length - 1)])
  state.tries += 1
}

/** The hall's answer; null when it cannot be reached or is in trouble. */
async function post({ address, form }, body, renewed = false) {
  try {
    const response = await fetch(address, {
      method: 'POST',
      body,
      headers: { Accept: 'application/json' },
      keepalive: body.toString().length < 60_000,
      signal: AbortSignal.timeout(20_000),
    })
    const type = response.headers.get('content-type') ?? ''
    const answer = type.includes('json') ? await response.json() : null
    if (response.status === 403 && answer?.token && !renewed) {
      for (const field of document.querySelectorAll('[name="_csrf"]')) field.value = answer.token
      body.set('_csrf', answer.token)
      return post({ address, form }, body, true)
    }
    return response.ok || answer?.signIn || answer?.go ? answer : null
  } catch {
    return null
  }
}

/** A copy that is still here was never acknowledged: it is sent, and the page is shown anew. */
async function bringBack(state) {
  const { form, copy } = state
  const mark = `back.${copy.name}`
  if (sessionStorage.getItem(mark)) {
    sessionStorage.removeItem(mark)
    say(form, form.dataset.restored)
  }
  const text = await copy.read()
  if (text === null) return
  const body = new URLSearchParams(text)
  if (sameAnswers(body, bodyOf(form))) return copy.remove()
  form.inert = true
  body.set('_csrf', form.elements._csrf.value)
  body.set('_turn', String(Number(body.get('_turn')) + 1))
  const answer = await post(state, body)
  form.inert = false
  if (answer === null || answer.signIn) return again(state)
  copy.remove()
  if (answer.go || answer.merge) return location.assign(answer.go ?? answer.merge)
  sessionStorage.setItem(mark, '1')
  form.autocomplete = 'off'
  location.reload()
}

function leave(state, event) {
  if (event.defaultPrevented) return
  clearTimeout(state.timer)
  number(state.form)
  sessionStorage.setItem('yizhan.posted', state.copy.name)
  if (state.typed > state.saved) void state.copy.write(bodyOf(state.form).toString())
}

/** What the form would post, without its files. */
function bodyOf(form) {
  const fields = [...new FormData(form)].filter(([, value]) => typeof value === 'string')
  return new URLSearchParams(fields)
}

/** Whether something was typed before this script came, on a slow line. */
function isAhead(form) {
  const isTyped = ({ options, selectedIndex, type, value, defaultValue, checked, defaultChecked }) => {
    if (options) return selectedIndex !== Math.max(0, [...options].findIndex((one) => one.defaultSelected))
    if (type === 'checkbox' || type === 'radio') return checked !== defaultChecked
    return type !== 'hidden' && type !== 'file' && value !== defaultValue
  }
  return [...form.elements].filter((one) => one.willValidate).some(isTyped)
}

function sameAnswers(one, other) {
  const answers = (body) => [...body].filter(([name]) => !name.startsWith('_')).sort().join('\n')
  return answers(one) === answers(other)
}

function say(form, text, link = null, isBad = false) {
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
