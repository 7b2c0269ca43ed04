// Takes the reader to the list of what has to be changed, and says so in the title of the window.
export function start(summary) {
  const heading = summary.querySelector('h2')?.textContent.trim()
  if (heading && !document.title.startsWith(heading)) {
    document.title = `${heading} - ${document.title}`
  }
  summary.focus()
  summary.addEventListener('click', (event) => {
    const target = targetOf(event.target)
    if (!target) return
    event.preventDefault()
    const frame = target.closest('.field') ?? target
    frame.scrollIntoView({ block: 'start' })
    target.focus({ preventScroll: true })
  })
}

function targetOf(clicked) {
  const hash = clicked.closest('a[href*="#"]')?.hash
  if (!hash) return null
  const anchor = document.getElementById(decodeURIComponent(hash.slice(1)))
  if (!anchor?.matches('fieldset')) return anchor
  return anchor.querySelector('input, select, textarea') ?? anchor
}
