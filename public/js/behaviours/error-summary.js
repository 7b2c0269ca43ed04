// Takes the reader to the list of what has to be changed, and says so in the title of the window; who comes by
// a link to one question is taken there.
export function start(summary) {
  const heading = summary.querySelector('h2')?.textContent.trim()
  // Some pages say how many themselves; the word that every such title begins with stays its first.
  if (heading && !document.title.includes(heading.split('，')[0])) {
    const [word] = /^(错误：|Error: )?/.exec(document.title)
    document.title = `${word}${heading} - ${document.title.slice(word.length)}`
  }
  if (!goTo(location.hash)) summary.focus()
  summary.addEventListener('click', (event) => {
    const link = event.target.closest('a[href*="#"]')
    if (link !== null && goTo(link.hash)) event.preventDefault()
  })
}

/** False where the page has no such place. */
function goTo(hash) {
  const target = hash === '' ? null : controlAt(decodeURIComponent(hash.slice(1)))
  if (target === null) return false
  const frame = target.closest('.field') ?? target
  frame.scrollIntoView({ block: 'start' })
  target.focus({ preventScroll: true })
  return true
}

function controlAt(id) {
  const anchor = document.getElementById(id)
  if (!anchor?.matches('fieldset')) return anchor
  return anchor.querySelector('input, select, textarea') ?? anchor
}
