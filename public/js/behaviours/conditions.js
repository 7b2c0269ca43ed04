// Hides the questions whose condition does not hold, as the server will judge it. Without this they
// stand open with the words that say when they are asked.

export function start(form) {
  const update = () => {
    // A question hidden by an earlier one has no answer, so the order of the page matters.
    for (const element of form.querySelectorAll('[data-when]')) {
      element.hidden = !holds(JSON.parse(element.dataset.when), form)
    }
  }
  form.addEventListener('change', update)
  form.addEventListener('input', update)
  update()
}

function holds(condition, form) {
  if (condition.all) return condition.all.every((one) => holds(one, form))
  if (condition.any) return condition.any.some((one) => holds(one, form))
  const answers = answersTo(condition.name, form)
  const { op, value } = condition
  if (op === 'answered') return answers.length > 0 === (value !== 'no')
  if (answers.length === 0) return false
  if (op === 'equals' || op === 'contains') return answers.includes(String(value))
  if (op === 'not-equals') return !answers.includes(String(value))
  if (op === 'in') return [value].flat().includes(answers[0])
  return compares(op, answers[0], value)
}

function compares(op, answer, value) {
  const [left, right] =
    typeof value === 'number' ? [Number(answer.replaceAll(',', '')), value] : [answer, value]
  return op === 'greater' ? left > right : left < right
}

/** What is typed or chosen in the controls of a question, its parts joined as a date is. */
function answersTo(name, form) {
  const controls = [...form.querySelectorAll('[name]')].filter(
    (control) => control.name === name || control.name.startsWith(`${name}.`),
  )
  const used = controls.filter(
    (control) =>
      control.value.trim() !== '' &&
      (control.checked || !['radio', 'checkbox'].includes(control.type)) &&
      control.closest('[data-when][hidden]') === null,
  )
  const values = used.map((control) => control.value.trim())
  const inParts = used.length > 0 && used.every((control) => control.name !== name)
  return inParts ? [values.map((value) => value.padStart(2, '0')).join('-')] : values
}
