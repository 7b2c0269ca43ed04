// 没有传完的文件 at the last look: whoever files now files without them, so it is said, with where to go on.
import { fieldId } from '../../../forms/index.ts'
import { linkButton } from '../../../platform/web/buttons.ts'
import type { NoticeProps } from '../../../platform/web/components.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { paths } from '../../paths.ts'
import { topKey } from '../../rules/corrections.ts'
import type { FilingState } from './filing-state.ts'
import { materialId } from './material-items.ts'
import type { OwnDraft } from './own-draft.ts'
import { fromCheck } from './return-to-check.ts'

/** Null when everything that was sent has come. */
export function unfinishedNotice(
  t: Shell['t'],
  { application, env }: OwnDraft,
  state: FilingState,
): NoticeProps | null {
  const places = Object.entries(env.unfinished ?? {}).flatMap(([place, lines]) => {
    const href = placeOf(application.id, place, state)
    return href === null ? [] : [{ href, lines }]
  })
  const [first] = places
  if (first === undefined) return null
  const said = places.flatMap(({ lines }) => lines).map((line) => t(line))
  return {
    tone: 'warn',
    title: t('有文件没有传完'),
    text: [...said, t('不要了，就照常提交。')].join(t.gap),
    actions: [linkButton(t('接着传'), first.href)],
  }
}

/** Null for a question that is not asked any more. */
function placeOf(id: string, place: string, { sections }: FilingState): string | null {
  if (/^\d+$/.test(place)) return `${paths.materials(id)}#${materialId(Number(place))}`
  const key = topKey(place)
  const here = sections.find(({ section }) => section.fields.some((field) => field.key === key))
  if (here === undefined) return null
  return `${fromCheck(paths.section(id, here.number))}#${fieldId(place, 'f')}`
}
