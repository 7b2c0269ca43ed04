// Lists the towns of a county, and the second step of linked choices, as soon as the first is chosen; without
// this a button does. Nothing of the list before can be chosen while the new one is under way.
import { swapPart } from '../swap-part.js'

const pauses = [2000, 4000, 8000, 15_000]

export function start(form) {
  for (const first of form.querySelectorAll('[data-region-county]')) remember(first)
  hideButtons(form)
  form.addEventListener('focusin', ({ target }) => target.dataset.regionCounty && remember(target))
  form.addEventListener('change', ({ target }) => {
    hideButtons(form)
    const parts = target.closest('.region-parts')
    if (parts === null) return
    if (target.name.endsWith('.village')) noteTown(parts, target)
    for (const first of parts.querySelectorAll('[data-region-county]')) {
      if (target.id === first.dataset.regionCounty) remember(first)
    }
    if (target.dataset.regionCounty) void list(form, target)
  })
}

/** The button stays for those whose browser cannot fetch, and returns where the hall answers with another page. */
function hideButtons(form) {
  for (const button of form.querySelectorAll('[name="_refresh"]')) {
    button.hidden = !button.hasAttribute('data-failed')
  }
}

/** What was chosen below each choice, to be chosen again by who comes back to it. */
const below = new WeakMap()

function remember(first) {
  const second = document.getElementById(first.dataset.regionCounty)
  if (second === null || second.value === '') return
  if (!below.has(first)) below.set(first, new Map())
  below.get(first).set(first.value, second.value)
}

/** Of which town a village was written, so that it is asked about when the town is another one. */
function noteTown(parts, words) {
  const note = parts.querySelector('[name$="._village"]')
  const town = parts.querySelector('[name$=".town"]')
  if (note === null || town === null) return
  const text = words.value.trim()
  note.value = text === '' || town.value === '' ? '' : `${town.value}/${text}`
}

/** Which change of a list is the last: an earlier one is not tried again. */
const newest = new WeakMap()

async function list(form, first) {
  const following = listsAfter(first)
  const [second] = following
  const button = first.closest('.region-parts').querySelector('[name="_refresh"]')
  if (second === undefined || button === null) return
  const ids = following.map(({ id }) => id)
  const say = (text, isBad = false) => tell(button, following, text, isBad)
  const mine = {}
  newest.set(first, mine)
  for (let tries = 0; first.isConnected && newest.get(first) === mine; tries++) {
    say(form.dataset.listing ?? '')
    const [fresh, fault] = await swapPart(button, ids)
    if (fault === 'newer') return
    button.toggleAttribute('data-failed', fault === 'page')
    button.hidden = fault !== 'page'
    if (fault === null) return chooseAgain(first, fresh, button)
    if (fault === 'page') return say(form.dataset.unlisted ?? '', true)
    say(form.dataset.waiting ?? '', true)
    await nextTry(pauses[Math.min(tries, pauses.length - 1)])
  }
}

/** The lists that follow from a choice, one from the other. */
function listsAfter(first) {
  const next = document.getElementById(first.dataset.regionCounty ?? '')
  return next === null ? [] : [next, ...listsAfter(next)]
}

/** In the list itself, where one looks for choices, and in words beside it. */
function tell(button, lists, text, isBad) {
  for (const one of lists) {
    one.replaceChildren(new Option(text, ''))
    one.setAttribute('aria-busy', 'true')
  }
  lineBefore(button, isBad).textContent = text
}

function chooseAgain(first, second, button) {
  lineBefore(button, false).textContent = ''
  for (const one of [second, ...listsAfter(second)]) one.removeAttribute('aria-busy')
  const earlier = below.get(first)?.get(first.value)
  if (second.value !== '' || ![...second.options].some(({ value }) => value === earlier)) return
  if (earlier === undefined) return
  second.value = earlier
  second.dispatchEvent(new Event('change', { bubbles: true }))
}

function lineBefore(button, isBad) {
  const parts = button.closest('.region-parts')
  const line = parts.querySelector('[role="status"]') ?? document.createElement('p')
  line.setAttribute('role', 'status')
  line.className = isBad ? 'hint' : 'hidden'
  if (!line.isConnected) button.before(line)
  return line
}

/** After a pause, or as soon as the line is back. */
function nextTry(pause) {
  return new Promise((next) => {
    setTimeout(next, pause)
    addEventListener('online', next, { once: true })
  })
}
