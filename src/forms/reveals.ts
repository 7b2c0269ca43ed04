// Puts follow-up questions under the choice that opens them, so that the style sheet alone can hide
// them until then. Only what directly follows its choice is moved; the order of questions stays.
import { isPlainValue } from './rules/visibility.ts'
import type { Condition, Field } from './types.ts'
import type { OptionsControl } from './fields/control.ts'
import type { FieldView, QuestionView, RevealView } from './view.ts'

/** The style sheet knows this many; what comes after them stands open. */
const mostSlots = 9

export function nestReveals<V extends FieldView>(
  views: readonly V[],
  fields: readonly Field[],
): readonly V[] {
  const nested: V[] = []
  let at = 0
  while (at < views.length) {
    const { view, taken } = withFollowers(views, fields, at)
    nested.push(view)
    at += taken
  }
  return nested
}

function withFollowers<V extends FieldView>(
  views: readonly V[],
  fields: readonly Field[],
  at: number,
): { view: V; taken: number } {
  const view = views[at] as V
  const field = fields[at]
  if (view.kind !== 'options' || field === undefined) return { view, taken: 1 }
  const question: QuestionView = view
  const opened: { values: readonly string[]; view: QuestionView }[] = []
  let next = at + 1
  while (next < views.length) {
    const values = openedBy(fields[next]?.when ?? null, field.key)
    const follower = views[next]
    if (values === null || follower === undefined || follower.kind === 'group') break
    const inner = withFollowers(views, fields, next)
    opened.push({ values, view: inner.view as QuestionView })
    next += inner.taken
  }
  if (opened.length === 0) return { view, taken: 1 }
  return { view: withReveals(question, opened) as V, taken: next - at }
}

/** The posted values of `key` that open a question, null when its condition is about more. */
function openedBy(condition: Condition | null, key: string): readonly string[] | null {
  if (condition === null || !('field' in condition) || condition.field !== key) return null
  const { op, value } = condition
  if (op !== 'equals' && op !== 'contains' && op !== 'in') return null
  if (!isPlainValue(value)) return null
  return [value].flat().map((one) => (one === true ? 'yes' : one === false ? 'no' : String(one)))
}

function withReveals(
  question: QuestionView,
  opened: readonly { values: readonly string[]; view: QuestionView }[],
): QuestionView {
  const sets = [...new Set(opened.map(({ values }) => values.join('\n')))].slice(0, mostSlots)
  const slotOf = (values: readonly string[]) => sets.indexOf(values.join('\n')) + 1
  const reveals = opened.reduce<RevealView[]>((list, { values, view }) => {
    const slot = slotOf(values)
    const last = list.at(-1)
    return last?.slot === slot
      ? [...list.slice(0, -1), { slot, fields: [...last.fields, view] }]
      : [...list, { slot, fields: [view] }]
  }, [])
  const control = question.control as OptionsControl
  const options = control.options.map((option) => {
    const slots = sets.flatMap((set, at) =>
      set.split('\n').includes(option.value) ? [at + 1] : [],
    )
    return { ...option, reveals: slots.join(' ') }
  })
  return { ...question, control: { ...control, options }, reveals }
}
