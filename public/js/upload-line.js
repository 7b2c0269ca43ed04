// Progress and refusals of sent files, in words beside the box where they were chosen.
const faultsKey = () => `yizhan.unsent.${location.pathname}`

/** The line below a box that tells how far its files have come, and at the end what was refused. */
export function progressAfter(input) {
  const { sending, waiting } = input.form.dataset
  input.parentElement.querySelector('.sending')?.remove()
  // Said of a file that was cut off: it is on its way again, or another is.
  for (const line of input.closest('.field').querySelectorAll('.unfinished')) line.remove()
  const line = document.createElement('div')
  line.className = 'sending stack tight'
  const words = document.createElement('p')
  words.setAttribute('role', 'status')
  const bar = document.createElement('progress')
  bar.max = 1
  bar.setAttribute('aria-label', sending.replace(/[{：:].*$/, '').trim())
  line.append(words, bar)
  input.after(line)
  const say = (text) => words.textContent !== text && (words.textContent = text)
  const fill = (values) => sending.replace(/\{(\w+)\}/g, (_, name) => values[name])
  return {
    tell(number, total, name, share) {
      bar.value = share
      say(fill({ number, total, name, percent: Math.round(share * 100) }))
    },
    wait: () => say(waiting),
    end(faults) {
      bar.remove()
      if (faults.length === 0) return say('')
      words.className = 'error lines'
      words.setAttribute('role', 'alert')
      say(faults.join('\n'))
    },
  }
}

/** What was refused is said again on the page that shows what was kept. */
export function keepFaults(input, faults) {
  sessionStorage.setItem(faultsKey(), JSON.stringify({ ...readFaults(), [input.id]: faults }))
}

function readFaults() {
  return JSON.parse(sessionStorage.getItem(faultsKey()) ?? '{}')
}

export function forgetFaults() {
  sessionStorage.removeItem(faultsKey())
}

export function showFaults(form) {
  const kept = readFaults()
  forgetFaults()
  for (const [id, faults] of Object.entries(kept)) {
    const input = form.querySelector(`#${CSS.escape(id)}`)
    if (input !== null) progressAfter(input).end(faults)
  }
}
