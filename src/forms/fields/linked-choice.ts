// 联动选择: a choice in two steps, where the second list depends on the first (大类、小类).
import { z } from 'zod'
import { ok, refuse } from '../../kernel/result.ts'
import { saying } from '../../platform/i18n/translate.ts'
import { fault, fieldType, isTextList, only } from './field-type.ts'
import { optionViews } from './options.ts'

const settings = z.object({
  firstLabel: z.string().min(1).max(20),
  secondLabel: z.string().min(1).max(20),
  groups: z
    .array(
      z.object({ label: z.string().min(1).max(100), options: z.array(z.string().min(1).max(100)) }),
    )
    .max(100),
})

type Groups = z.infer<typeof settings>['groups']

/** The answer: what was chosen in each step. */
export const linkedChoice = fieldType<z.infer<typeof settings>, readonly string[]>({
  settings,
  ask: 'choose',
  parts: ['', 'second'],
  holds: (answer): answer is readonly string[] => isTextList(answer) && answer.length <= 2,
  parse(typed, { groups }) {
    const [first, second] = [only(typed), only(typed, 'second')]
    if (first === '') return ok(null)
    const options = optionsIn(groups, first)
    if (options === null) return refuse(fault('unknown-choice'))
    if (options.length === 0) return ok([first])
    // What was chosen under another first step means nothing any more.
    if (!options.includes(second)) return refuse(fault('linked.second', { first: saying(first) }))
    return ok([first, second])
  },
  write: ([first = '', second = '']) => ({ '': [first], second: [second] }),
  show: (answer) => answer.join(' / '),
  control: (typed, { groups, firstLabel, secondLabel }, _env, place) => {
    const [first, second] = [only(typed), only(typed, 'second')]
    const { id, name, path } = place
    const below = { id: `${id}-second`, name: `${name}.second`, path }
    return {
      kind: 'linked',
      first: {
        label: firstLabel,
        options: views(
          groups.map(({ label }) => label),
          first,
          place,
        ),
      },
      second: {
        ...below,
        label: secondLabel,
        options: views(optionsIn(groups, first) ?? [], second, below),
        refresh: path,
      },
    }
  },
})

function optionsIn(groups: Groups, first: string): readonly string[] | null {
  return groups.find(({ label }) => label === first)?.options ?? null
}

function views(
  labels: readonly string[],
  chosen: string,
  place: Parameters<typeof optionViews>[2],
) {
  return optionViews(
    labels.map((label) => ({ value: label, label })),
    [chosen],
    place,
  )
}
