// Suggests matters while somebody types in a search box; a combobox by the pattern of WAI-ARIA 1.2.
// The box stays a plain search: Enter without a chosen line sends what was typed.
const pause = 150
const shortest = 1

export function start(form) {
  const input = form.querySelector('input[type="search"]')
  if (!input) return
  const list = listFor(input)
  form.append(list, status(form))
  let timer
  let asked = ''
  input.addEventListener('input', (event) => {
    clearTimeout(timer)
    // While Chinese characters are being composed the letters are no words yet.
    if (!event.isComposing) timer = setTimeout(ask, pause)
  })
  input.addEventListener('compositionend', () => {
    clearTimeout(timer)
    timer = setTimeout(ask, pause)
  })
  input.addEventListener('keydown', (event) => press(event, input, list))
  input.addEventListener('blur', () => setTimeout(() => close(input, list), pause))

  async function ask() {
    const words = input.value.trim()
    if (words === asked && !list.hidden) return
    asked = words
    if (words.length < shortest) return close(input, list)
    const found = await suggestions(form.dataset.suggestions, words)
    if (asked === words && document.activeElement === input) show(form, input, list, found)
  }
}

async function suggestions(address, words) {
  try {
    const answer = await fetch(`${address}?q=${encodeURIComponent(words)}`)
    return answer.ok ? (await answer.json()).suggestions : []
  } catch {
    return []
  }
}

function listFor(input) {
  const list = document.createElement('ul')
  list.id = `${input.id}-suggestions`
  list.className = 'suggestions'
  list.hidden = true
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', input.labels[0]?.textContent ?? '')
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-expanded', 'false')
  input.setAttribute('aria-controls', list.id)
  return list
}

/** Says how many there are to those who do not see the list. */
function status(form) {
  const line = document.createElement('span')
  line.className = 'hidden'
  line.setAttribute('role', 'status')
  form.suggestionStatus = line
  return line
}

function show(form, input, list, found) {
  list.replaceChildren(...found.map((one, at) => option(one, at, list.id)))
  form.suggestionStatus.textContent =
    found.length === 0 ? '' : form.dataset.suggested.replace('{count}', found.length)
  if (found.length === 0) return close(input, list)
  list.hidden = false
  input.setAttribute('aria-expanded', 'true')
  input.removeAttribute('aria-activedescendant')
}

function option({ name, department, href }, at, id) {
  const line = document.createElement('li')
  line.id = `${id}-${at}`
  line.setAttribute('role', 'option')
  line.setAttribute('aria-selected', 'false')
  line.dataset.href = href
  const from = document.createElement('span')
  from.className = 'small muted'
  from.textContent = department
  line.append(name, ' ', from)
  // Before the box loses the focus and the list closes.
  line.addEventListener('pointerdown', (event) => event.preventDefault())
  line.addEventListener('click', () => location.assign(href))
  return line
}

function press(event, input, list) {
  if (list.hidden || event.isComposing) return
  const lines = [...list.children]
  const at = lines.findIndex((line) => line.getAttribute('aria-selected') === 'true')
  if (event.key === 'Escape') {
    close(input, list)
  } else if (event.key === 'ArrowDown') {
    choose(input, lines, at + 1 >= lines.length ? 0 : at + 1)
  } else if (event.key === 'ArrowUp') {
    choose(input, lines, at <= 0 ? lines.length - 1 : at - 1)
  } else if (event.key === 'Enter' && at >= 0) {
    location.assign(lines[at].dataset.href)
  } else return
  event.preventDefault()
}

function choose(input, lines, at) {
  for (const [other, line] of lines.entries()) {
    line.setAttribute('aria-selected', String(other === at))
  }
  input.setAttribute('aria-activedescendant', lines[at].id)
  lines[at].scrollIntoView({ block: 'nearest' })
}

function close(input, list) {
  list.hidden = true
  input.setAttribute('aria-expanded', 'false')
  input.removeAttribute('aria-activedescendant')
}
