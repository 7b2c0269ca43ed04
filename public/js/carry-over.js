// What was typed into a part of a page after it was sent, for the part that takes its place.

/** What stands in the controls of an element now. */
export function stateOf(element) {
  return new Map(element === null ? [] : controlsOf(element).map((one) => [one, valueOf(one)]))
}

/** The controls that say something else than before, under their names in the new part. */
export function changedSince(element, before, renamed) {
  return controlsOf(element).flatMap((control) => {
    const [name, isHere] = [renamed(control.name), control === document.activeElement]
    const isChanged = before.get(control) !== valueOf(control)
    return name === null || !(isChanged || isHere) ? [] : [{ control, name, isChanged, isHere }]
  })
}

/** Puts them into the new part, with the keyboard where it was. */
export function restore(element, changes) {
  for (const { control, name, isChanged, isHere } of changes) {
    const target = controlsOf(element).find((one) => one.name === name && isSameBox(one, control))
    if (target === undefined) continue
    if (isChanged) take(target, control)
    if (isHere) stand(target, control)
  }
}

function take(target, control) {
  if (isBox(control)) target.checked = control.checked
  else target.value = control.value
  for (const kind of ['input', 'change']) target.dispatchEvent(new Event(kind, { bubbles: true }))
}

function stand(target, control) {
  target.focus({ preventScroll: true })
  const { selectionStart, selectionEnd } = control
  if (typeof selectionStart === 'number') target.setSelectionRange(selectionStart, selectionEnd)
}

function controlsOf(element) {
  const all = element.matches('input,select,textarea') ? [element] : element.querySelectorAll('input,select,textarea')
  return [...all].filter(({ type }) => type !== 'hidden' && type !== 'file')
}

function valueOf(control) {
  return isBox(control) ? String(control.checked) : control.value
}

function isBox({ type }) {
  return type === 'checkbox' || type === 'radio'
}

function isSameBox(one, other) {
  return !isBox(other) || one.value === other.value
}
