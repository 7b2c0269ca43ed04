// What is looked over before an application is filed: the answers, the materials, what is missing.
import { presentAnswers } from '../../../forms/index.ts'
import type { AnswerItem } from '../../../forms/index.ts'
import { isSigned } from '../../../matters/index.ts'
import type { Material } from '../../../matters/index.ts'
import { longDay } from '../../../platform/i18n/zh-format.ts'
import type { ChecklistProps, Link } from '../../../platform/web/components.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { standingNames } from '../../../signatures/index.ts'
import { paths } from '../../paths.ts'
import { ranOutOn } from '../../rules/files-in-force.ts'
import { unsigned } from '../../signing-of.ts'
import type { Signing } from '../../signing-of.ts'
import type { FilingState } from './filing-state.ts'
import { materialId, materialItems } from './material-items.ts'
import type { OwnDraft } from './own-draft.ts'
import { questionOf } from './question-words.ts'
import { fromCheck } from './return-to-check.ts'

export interface CheckedSection {
  readonly id: string
  readonly title: string
  readonly items: readonly AnswerItem[]
  readonly change: Link
}

/** The answers as they would be filed, in full: it is their owner who looks. */
export function checkedSections(
  t: Shell['t'],
  { application, definition, env }: OwnDraft,
  state: FilingState,
): CheckedSection[] {
  const shown = presentAnswers(definition, state.answers, env, { masked: false })
  return shown.sections.flatMap(({ id, key, title, items }) => {
    const place = state.sections.find(({ section }) => section.key === key)
    if (place === undefined) return []
    const href = fromCheck(paths.section(application.id, place.number))
    return [{ id, title, items, change: { label: t('修改'), href } }]
  })
}

export function checkedMaterials(t: Shell['t'], draft: OwnDraft): ChecklistProps {
  const items = materialItems(t, draft, new Map(), null)
  return {
    items: items.map(({ name, tag, files, note, upload }) => ({
      name,
      tag: tag.tone === 'plain' ? { ...tag, label: t('没有传') } : tag,
      note: upload === null ? note : null,
      links: files.map((file) => ({ label: `${file.name}（${file.meta}）`, href: file.href })),
    })),
  }
}

/** What still has to be done, each with the place where it is done. */
export function gaps(
  t: Shell['t'],
  draft: OwnDraft,
  { sections, missing }: FilingState,
): readonly { readonly text: string; readonly href: string }[] {
  const { id, unmerged } = draft.application
  return [
    ...[...new Set(unmerged.map(({ key }) => key))].map((key) => ({
      text: t('两处填得不一样：{label}', { label: t(questionOf(draft, key)) }),
      href: `${paths.merge(id)}#pick-${key}`,
    })),
    ...sections.flatMap(({ number, errors }) =>
      errors.map(({ summary, fieldId }) => ({
        text: t(summary),
        href: `${fromCheck(paths.section(id, number))}#${fieldId}`,
      })),
    ),
    ...missing.map((material) => ({
      text: gapOf(t, draft, material),
      href: `${paths.materials(id)}#${materialId(material.number)}`,
    })),
  ]
}

function gapOf(t: Shell['t'], { files, env }: OwnDraft, material: Material): string {
  const { number, name } = material
  if (isSigned(material)) return t('还没有签{material}', { material: t(name) })
  const day = ranOutOn(files, number, env.today)
  return day === null
    ? t('还没有上传{material}', { material: name })
    : t('{material}到{day}就过期了，请换一份', { material: name, day: longDay(day) })
}

/** Who still has to sign, or to sign anew. */
export function signatureGaps(
  t: Shell['t'],
  id: string,
  signings: readonly Signing[],
): readonly { readonly text: string; readonly href: string }[] {
  return unsigned(signings).map(({ demand, standing }) => ({
    text: t('{role}签署：{state}', { role: t(demand.role), state: t(standingNames[standing]) }),
    href: paths.signatures(id),
  }))
}
