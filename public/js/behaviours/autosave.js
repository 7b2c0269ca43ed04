// Keeps what is typed: on this device at once, in the hall soon after, and says honestly which.
// What an earlier visit could not send is sent first; the hall joins it to what stands there.
import { inTurn, number } from '../in-turn.js'
import { localCopy } from '../local-copy.js'
import { postSave } from '../save-post.js'
import { say, sayBusy, sayRefused, sayUnsaved } from '../save-words.js'

const soon = 1200
const pauses = [2000, 4000, 8000, 15_000]

export async function start(form) {
  const { autosave: address, who, key } = form.dataset
  const copy = localCopy({ who, key, address })
  const times = { typed: 0, saved: 0, refused: 0, tries: 0, notBefore: 0 }
  const state = { form, address, copy, ...times, timer: 0, sending: null, isOnDevice: true }
  const note = () => {
    state.typed += 1
    void copy.write(bodyOf(form).toString()).then((isKept) => (state.isOnDevice = isKept))
    plan(state, soon)
  }
  await bringBack(state)
  form.addEventListener('input', note)
  form.addEventListener('change', note)
  if (isAhead(form)) note()
  form.addEventListener('submit', (event) => leave(state, event))
  form.addEventListener('flush', (event) => event.detail.push(flush(state)))
  window.addEventListener('online', () => isWaiting(state) && plan(state, 0))
  document.addEventListener('visibilitychange', () => {
    if (isWaiting(state) && Date.now() >= state.notBefore) void flush(state)
  })
}

/** Something is typed that the hall has not, and that it has not refused as it stands. */
function isWaiting({ typed, saved, refused }) {
  return typed > saved && typed !== refused
}

/** Never before the moment that the hall named. */
function plan(state, pause) {
  clearTimeout(state.timer)
  const wait = Math.max(pause, state.notBefore - Date.now())
  state.timer = setTimeout(() => void send(state), wait)
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
  const { form, typed } = state
  say(form.dataset.saving)
  number(form)
  const sent = await postSave(state.address, bodyOf(form))
  if (sent.kind === 'saved') return keep(state, typed, sent.answer)
  if (sent.kind === 'refused') state.refused = typed
  tell(state, sent)
}

function keep(state, typed, answer) {
  const { form, copy } = state
  Object.assign(state, { tries: 0, notBefore: 0, saved: typed })
  form.elements._seen.value = answer.seen
  if (state.typed === typed) copy.remove()
  const { choose } = form.dataset
  if (answer.merge) say(form.dataset.conflict, choose ? [answer.merge, choose] : null, true)
  else say(form.dataset.saved.replace('{when}', answer.saved))
  if (answer.session) document.dispatchEvent(new CustomEvent('session-held', { detail: answer.session }))
}

/** Why it is not saved; what passes by itself is tried again. */
function tell(state, sent) {
  const { form, copy } = state
  const { answer } = sent
  switch (sent.kind) {
    case 'signed-out':
      return sayUnsaved(state, form.dataset.signedOut, [answer.signIn, form.dataset.signIn])
    case 'gone':
      if (answer.text) return sayUnsaved(state, answer.text, [answer.go, answer.label])
      copy.remove()
      return say(form.dataset.gone, [answer.go, form.dataset.look], true)
    case 'refused':
      return sayRefused(state, sent)
    case 'busy':
      return again(state, sent)
    default:
      sayUnsaved(state, form.dataset.offline)
      plan(state, nextPause(state))
  }
}

function again(state, sent) {
  const pause = nextPause(state)
  const wait = sent.seconds === null ? pause : sent.seconds * 1000
  if (sent.seconds !== null) state.notBefore = Date.now() + wait
  sayBusy(state, sent, Math.ceil(wait / 1000))
  plan(state, wait)
}

function nextPause(state) {
  state.tries += 1
  return pauses[Math.min(state.tries, pauses.length) - 1]
}

/** A copy that is still here was never acknowledged: it is sent, and the page is shown anew. */
async function bringBack(state) {
  const { form, copy } = state
  const mark = `back.${copy.name}`
  if (sessionStorage.getItem(mark)) {
    sessionStorage.removeItem(mark)
    say(form.dataset.restored)
  }
  const text = await copy.read()
  if (text === null) return
  const body = new URLSearchParams(text)
  if (sameAnswers(body, bodyOf(form))) return copy.remove()
  body.set('_csrf', form.elements._csrf.value)
  body.set('_turn', String(Number(body.get('_turn')) + 1))
  // Whoever typed now would write over the copy: the page waits until the hall has it.
  form.inert = true
  const sent = await sendCopy(state, body)
  form.inert = false
  if (sent.kind !== 'saved' && !(sent.kind === 'gone' && !sent.answer.text)) return fillIn(state, body, sent)
  copy.remove()
  const { go, merge } = sent.answer
  if (go || merge) return location.assign(go ?? merge)
  sessionStorage.setItem(mark, '1')
  form.autocomplete = 'off'
  location.reload()
}

async function sendCopy(state, body) {
  for (;;) {
    const sent = await postSave(state.address, body)
    if (sent.kind !== 'unreached' && sent.kind !== 'busy') return sent
    const pause = nextPause(state)
    const wait = sent.seconds > 0 ? sent.seconds * 1000 : pause
    if (sent.kind === 'busy') sayBusy(state, sent, Math.ceil(wait / 1000))
    else sayUnsaved(state, state.form.dataset.offline)
    await new Promise((next) => setTimeout(next, wait))
  }
}

/** What the hall will not take as it is stands on the page again, to be changed. */
function fillIn(state, body, sent) {
  for (const control of state.form.elements) {
    if (!control.name?.startsWith('answers.') || control.type === 'hidden' || !body.has(control.name)) continue
    if (['radio', 'checkbox'].includes(control.type)) control.checked = body.getAll(control.name).includes(control.value)
    else control.value = body.get(control.name)
  }
  state.typed = 1
  if (sent.kind === 'refused') state.refused = 1
  tell(state, sent)
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
  return [...form.elements].filter((one) => one.willValidate && one.type !== 'submit').some(isTyped)
}

/** Names that begin with a stroke are the page's own, alone ('_seen') or within a question ('region._village'). */
function sameAnswers(one, other) {
  const answers = (body) => [...body].filter(([name]) => !/(^|\.)_/.test(name)).sort().join('\n')
  return answers(one) === answers(other)
}
