// The answers that stand on a page, read from its controls in the shape in which the server keeps
// them, so that both judge conditions alike.

/** Reads the element of one question; undefined for no answer. */
export function answerIn(element, type) {
  switch (type) {
    case 'yes-no':
    case 'consent':
      return { yes: true, no: false }[chosenIn(element)[0]]
    case 'declaration':
      return chosenIn(element).length > 0 ? true : undefined
    case 'multichoice':
      return someOf(chosenIn(element))
    case 'number':
    case 'money':
      return numberIn(typedIn(element)[0])
    case 'date':
    case 'month':
      return datesIn(element)[0]
    case 'date-range':
      return datesIn(element).length === 2 ? datesIn(element).join('/') : undefined
    case 'id-number':
      return typedIn(element)[0]?.normalize('NFKC').replace(/[\s—–-]/g, '').toUpperCase()
    case 'region':
      return typedIn(element).filter((value) => /^(\d{6}|\d{9}|\d{12}|outside)$/.test(value)).pop()
    case 'two-script-name':
    case 'linked-choice':
    case 'signature':
      return someOf(typedIn(element))
    case 'file':
      return element.querySelector('.files li') ? ['file'] : undefined
    default:
      return chosenIn(element)[0] ?? typedIn(element)[0]
  }
}

export function hasContent(element) {
  return controlsOf(element).some(isUsed)
}

function controlsOf(element) {
  const all = element.querySelectorAll('[name^="answers."]')
  // Follow-up questions inside the frame of a choice are questions of their own.
  return [...all].filter((control) => control.closest('.reveal') === element.closest('.reveal'))
}

function isUsed(control) {
  if (control.type === 'hidden' && /\._(row|village)$/.test(control.name)) return false
  if (['radio', 'checkbox'].includes(control.type)) return control.checked
  return control.value.trim() !== ''
}

function chosenIn(element) {
  return controlsOf(element)
    .filter((control) => ['radio', 'checkbox'].includes(control.type) && control.checked)
    .map((control) => control.value)
}

function typedIn(element) {
  return controlsOf(element)
    .filter((control) => !['radio', 'checkbox'].includes(control.type) && isUsed(control))
    .map((control) => control.value.trim())
}

function numberIn(text = '') {
  const found = /-?\d[\d,]*(\.\d+)?/.exec(text.normalize('NFKC').replace(/\s/g, ''))
  return found === null ? undefined : Number(found[0].replaceAll(',', ''))
}

/**
 * The boxes of dates in order: three of them, or two of a month, make one. With units and wide digits, or whole in
 * the first box, as the hall reads them (day-text.ts).
 */
function datesIn(element) {
  return [...element.querySelectorAll('.date-parts')].flatMap((group) => {
    const boxes = [...group.querySelectorAll('input')].map((box) => box.value.normalize('NFKC').trim())
    const isWhole = boxes.slice(1).every((box) => box === '')
    const parts = isWhole ? takenApart(boxes[0]) : boxes.map((box) => box.replace(/[年月日\s]/g, ''))
    return parts.length === boxes.length && parts.every((part) => /^\d+$/.test(part))
      ? [parts.map((part) => String(Number(part)).padStart(2, '0')).join('-')]
      : []
  })
}

function takenApart(text) {
  const eight = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  return eight === null ? text.split(/\s*[-/.年月日]\s*/).filter((part) => part !== '') : eight.slice(1)
}

function someOf(list) {
  return list.length > 0 ? list : undefined
}
