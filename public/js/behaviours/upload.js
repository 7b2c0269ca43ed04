// Sends chosen files at once: photos made smaller first, every file in pieces that are sent again when
// the line drops, with the progress in words and as a bar. Without this they go with the form.
const longestSide = 2400
const worthShrinking = 1_000_000
const pauses = [1000, 2000, 4000, 8000, 15_000]

export function start(form) {
  form.addEventListener('change', async (event) => {
    const input = event.target
    if (input.type !== 'file' || input.files.length === 0) return
    const files = [...input.files]
    const line = progressAfter(input)
    const faults = []
    input.disabled = true
    for (const [at, file] of files.entries()) {
      const fault = await sendFile(form, input.name, await smaller(file), (share) =>
        line.tell(at + 1, files.length, file.name, share),
      )
      if (fault !== null) faults.push(fault)
    }
    input.disabled = false
    input.value = ''
    if (faults.length > 0) return line.fail(faults)
    const waits = []
    form.dispatchEvent(new CustomEvent('flush', { detail: waits }))
    await Promise.allSettled(waits)
    location.hash = input.id
    location.reload()
  })
}

/** Null when it is kept, else the sentence why not. */
async function sendFile(form, field, file, tell) {
  const token = () => form.elements._csrf.value
  const begin = new URLSearchParams({ _csrf: token(), field, name: file.name, size: file.size })
  const begun = await steadily(() => post(form.dataset.upload, begin))
  if (begun.fault) return begun.fault
  let { received } = begun
  for (;;) {
    const data = new FormData()
    data.set('_csrf', token())
    data.set('at', String(received))
    data.set('piece', file.slice(received, received + begun.piece), 'piece')
    const answer = await steadily(() => post(begun.address, data))
    if (answer.fault) return answer.fault
    if (answer.done) return null
    received = answer.received
    tell(received / file.size)
  }
}

/** Until it is answered: a line that dropped comes back. */
async function steadily(ask) {
  for (let tries = 0; ; tries++) {
    const answer = await ask().catch(() => null)
    if (answer !== null) return answer
    await new Promise((next) => setTimeout(next, pauses[Math.min(tries, pauses.length - 1)]))
  }
}

async function post(address, body) {
  const headers = { Accept: 'application/json' }
  const response = await fetch(address, { method: 'POST', body, headers, signal: AbortSignal.timeout(60_000) })
  const type = response.headers.get('content-type') ?? ''
  const answer = type.includes('json') ? await response.json() : null
  if (answer?.signIn) location.assign(answer.signIn)
  if (response.status >= 500 || answer === null) throw new Error(String(response.status))
  return answer
}

/** A large photo as JPEG, upright and no larger than the hall keeps; whatever fails goes as it is. */
async function smaller(file) {
  if (!/^image\/(jpeg|png|webp|heic|heif)$/.test(file.type) || file.size < worthShrinking) return file
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise((made) => canvas.toBlob(made, 'image/jpeg', 0.85))
    if (blob === null || blob.size >= file.size) return file
    return new File([blob], `${file.name.replace(/\.[^.]*$/, '')}.jpg`, { type: 'image/jpeg' })
  } catch {
    return file
  }
}

function progressAfter(input) {
  const { sending } = input.form.dataset
  const old = input.parentElement.querySelector('.sending')
  old?.remove()
  const line = document.createElement('div')
  line.className = 'sending stack tight'
  const words = document.createElement('p')
  words.setAttribute('role', 'status')
  const bar = document.createElement('progress')
  bar.max = 1
  bar.setAttribute('aria-label', sending.replace(/[{：].*$/, ''))
  line.append(words, bar)
  input.after(line)
  const fill = (values) => sending.replace(/\{(\w+)\}/g, (_, name) => values[name])
  const tell = (number, total, name, share) => {
    bar.value = share
    const text = fill({ number, total, name, percent: Math.round(share * 100) })
    if (words.textContent !== text) words.textContent = text
  }
  return {
    tell,
    fail(faults) {
      bar.remove()
      words.className = 'error'
      words.setAttribute('role', 'alert')
      words.textContent = faults.join(' ')
    },
  }
}
