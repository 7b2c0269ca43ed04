// Shows and hides questions at once, and works out what is calculated: with the very functions by
// which the server judges. Without this they stand open with the words that say when they are asked.
import { holds } from '../shared/conditions.js'
import { evaluate, readExpression } from '../shared/expressions.js'
import { answerIn, hasContent } from '../shared/page-answers.js'

export function start(form) {
  const { facts, known } = JSON.parse(form.dataset.world)
  const voice = speaker(form)
  let first = true
  const update = () => {
    const world = { facts, answers: { ...known }, row: null, rows: new Map() }
    // A question hidden by an earlier one has no answer, so the order of the page matters.
    for (const element of form.querySelectorAll('[data-when],[data-q],[data-expression]')) {
      const here = { facts, answers: world.answers, row: rowAt(element, world) }
      if (element.dataset.when) turn(element, holds(JSON.parse(element.dataset.when), here))
      if (element.dataset.expression) workOut(element, here)
      if (element.dataset.q) note(element, here)
    }
    first = false
  }
  const turn = (element, asked) => {
    if (element.hidden === !asked) return
    element.hidden = !asked
    if (!first && hasContent(element)) voice(element, asked)
  }
  form.addEventListener('change', update)
  form.addEventListener('input', update)
  update()
}

/** The answers of the row in which an element stands; the rows of a group become its answer. */
function rowAt(element, { answers, rows }) {
  const path = element.closest('[data-row]')?.dataset.row
  if (path === undefined) return null
  if (!rows.has(path)) {
    const group = path.split('.')[0]
    const row = {}
    rows.set(path, row)
    if (hasContent(element.closest('[data-row]'))) (answers[group] ??= []).push(row)
  }
  return rows.get(path)
}

function note(element, { answers, row }) {
  const { q, type } = element.dataset
  const target = row ?? answers
  const key = q.split('.').pop()
  if (type !== 'calculated') delete target[key]
  if (type === 'group' || type === 'calculated') return
  if (element.closest('[data-when][hidden]') !== null) return
  const answer = answerIn(element, type)
  if (answer !== undefined) target[key] = answer
}

function workOut(output, world) {
  const node = readExpression(output.dataset.expression)
  const value = node === null ? null : evaluate(node, world, Number(output.dataset.decimals))
  output.value = value === null ? '—' : grouped(value)
  const key = output.dataset.path.split('.').pop()
  const target = world.row ?? world.answers
  if (value === null || output.closest('[data-when][hidden]') !== null) delete target[key]
  else target[key] = value
}

function grouped(value) {
  const [whole, decimals] = String(value).split('.')
  const threes = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return decimals === undefined ? threes : `${threes}.${decimals}`
}

/** Says what happened to an answer, beside the question that came back and in a line that is read. */
function speaker(form) {
  const line = document.createElement('p')
  line.setAttribute('role', 'status')
  line.className = 'hint flips'
  form.append(line)
  return (element, asked) => {
    const label = element.querySelector('legend,label,h3,h2')?.firstChild?.textContent.trim() ?? ''
    const { restored = '', cleared = '' } = form.dataset
    line.textContent = asked ? `${label}：${restored}` : cleared.replace('{question}', label)
    const old = element.querySelector('.restored')
    if (!asked || old || restored === '') return
    const hint = document.createElement('p')
    hint.className = 'hint restored'
    hint.textContent = restored
    element.querySelector('legend,label,h3,h2')?.after(hint)
  }
}
