// Sends chosen files at once: photos made smaller first, every file in pieces that are sent again when
// the line drops, with the progress in words and as a bar. Without this they go with the form.
import { smaller } from '../smaller-photo.js'
import { forgetFaults, keepFaults, progressAfter, showFaults } from '../upload-line.js'

const pauses = [1000, 2000, 4000, 8000, 15_000]
/** Small at first and larger while the line is quick: a line that drops costs a second or two and no more. */
const firstPiece = 64 * 1024

export function start(form) {
  showFaults(form)
  form.addEventListener('change', (event) => {
    const input = event.target
    if (input.type === 'file' && input.files.length > 0) void sendAll(form, input)
  })
}

/** Boxes that are sending; the page is shown anew when the last of them is done. */
let running = 0

async function sendAll(form, input) {
  const files = [...input.files]
  const line = progressAfter(input)
  const faults = []
  let refused = 0
  if (++running === 1) addEventListener('beforeunload', holdBack)
  input.disabled = true
  for (const [at, file] of files.entries()) {
    line.tell(at + 1, files.length, file.name, 0)
    const fault = await sendFile(form, input, await smaller(file), {
      tell: (share) => line.tell(at + 1, files.length, file.name, share),
      wait: line.wait,
    })
    if (fault === null) continue
    if (!faults.includes(fault.sentence)) faults.push(fault.sentence)
    refused += 1
    if (fault.last) break
  }
  input.disabled = false
  input.value = ''
  if (faults.length > 0) keepFaults(input, faults)
  line.end(faults)
  if (--running > 0) return
  removeEventListener('beforeunload', holdBack)
  // Nothing new to show: the sentences stand where the files were chosen.
  if (refused === files.length && form.querySelectorAll('.sending').length === 1) return forgetFaults()
  const waits = []
  form.dispatchEvent(new CustomEvent('flush', { detail: waits }))
  await Promise.allSettled(waits)
  location.hash = input.id
  location.reload()
}

/** Null when it is kept, else the sentence why not, and whether the others need not be tried. */
async function sendFile(form, input, file, { tell, wait }) {
  const begin = new URLSearchParams({ field: input.name, name: file.name, size: file.size })
  const ask = (address, body) => steadily(() => post(form, address, body), wait)
  // Begun anew when the hall has lost the pieces; what it cannot take at all is no question of the line.
  for (let starts = 0; starts < 3; starts++) {
    const begun = await ask(form.dataset.upload, begin)
    if (begun.fault) return { sentence: begun.fault, last: begun.last }
    let { received } = begun
    let length = Math.min(firstPiece, begun.piece)
    while (received !== undefined) {
      tell(received / file.size)
      const data = new FormData()
      data.set('at', String(received))
      data.set('piece', file.slice(received, received + length), 'piece')
      const since = performance.now()
      const answer = await ask(begun.address, data)
      const took = performance.now() - since
      if (took < 1000) length = Math.min(begun.piece, 2 * length)
      if (took > 4000) length = Math.max(firstPiece, length / 2)
      if (answer.fault) return { sentence: answer.fault, last: answer.last }
      if (answer.kept) nameInRow(input, answer.kept)
      if (answer.done) return null
      received = answer.received
    }
  }
  return { sentence: form.dataset.unsent.replace('{name}', file.name), last: false }
}

/** A row of a group says itself which files are its own: rows move up, files bear no number. */
function nameInRow(input, id) {
  const named = document.createElement('input')
  named.type = 'hidden'
  named.name = input.name.replace(/^files\./, 'answers.')
  named.value = id
  input.after(named)
  // It is an answer like any other, to be saved.
  named.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Until it is answered: a line that dropped comes back, and says so itself when it can. */
async function steadily(ask, wait) {
  for (let tries = 0; ; tries++) {
    const answer = await ask().catch(() => null)
    if (answer !== null) return answer
    wait()
    await new Promise((next) => {
      setTimeout(next, pauses[Math.min(tries, pauses.length - 1)])
      addEventListener('online', next, { once: true })
    })
  }
}

/** The hall's answer, empty when it refuses without a word; throws when it cannot be reached or is in trouble. */
async function post(form, address, body, renewed = false) {
  body.set('_csrf', form.elements._csrf.value)
  const headers = { Accept: 'application/json' }
  const response = await fetch(address, { method: 'POST', body, headers, signal: AbortSignal.timeout(60_000) })
  const type = response.headers.get('content-type') ?? ''
  const answer = type.includes('json') ? await response.json() : null
  if (answer?.signIn) {
    removeEventListener('beforeunload', holdBack)
    location.assign(answer.signIn)
    return new Promise(() => {})
  }
  if (answer?.token && !renewed) {
    for (const field of document.querySelectorAll('[name="_csrf"]')) field.value = answer.token
    return post(form, address, body, true)
  }
  if (response.status >= 500 || response.status === 408 || response.status === 429) throw new Error(String(response.status))
  if (response.ok && answer === null) throw new Error('not the hall')
  return answer ?? {}
}

/** Leaving now would break it off: the browser asks. */
function holdBack(event) {
  event.preventDefault()
}
