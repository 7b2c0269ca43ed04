// What the editor of a bundle is told beside its form: what joining makes of it, and what is wrong in force.
import type { Context } from '../../../platform/context.ts'
import { fullDay } from '../../../platform/i18n/zh-format.ts'
import { currentParts, formsOf, mergedOf } from '../../merged.ts'
import { pausedParts } from '../../paused.ts'
import { askedTwice } from '../../rules/check-decisions.ts'
import type { SourceForm } from '../../rules/merge-forms.ts'
import type { BundleContent } from '../../types.ts'
import type { TypedBundle } from './typed-bundle.ts'

/** 合并的结果 */
export interface MergedView {
  readonly facts: readonly string[]
  readonly shared: readonly { readonly label: string; readonly sources: string }[]
}

export async function currentForms(
  { db }: Context,
  { parts }: Pick<TypedBundle, 'parts'>,
): Promise<readonly SourceForm[]> {
  const codes = parts.map(({ matterCode }) => matterCode)
  return formsOf(db, await currentParts(db, codes))
}

export async function mergedView({ db }: Context, content: BundleContent): Promise<MergedView> {
  const codes = content.parts.map(({ matterCode }) => matterCode)
  const { form, materials, parts } = await mergedOf(db, content, await currentParts(db, codes))
  const names = new Map(parts.map(({ matterCode, version }) => [matterCode, version.name]))
  const shared = form.definition.sections.filter(({ key }) => key === 'shared')
  const papers = parts.reduce((sum, { version }) => sum + version.elements.materials.length, 0)
  return {
    facts: [
      `题：分开 ${form.asked.before} 道，合并后 ${form.asked.after} 道`,
      `材料：分开 ${papers} 份，合并后 ${materials.length} 份`,
    ],
    shared: shared.flatMap(({ fields }) =>
      fields.map(({ key, label }) => ({
        label,
        sources: (form.sources[key] ?? [])
          .map(({ matterCode }) => names.get(matterCode) ?? matterCode)
          .join('、'),
      })),
    ),
  }
}

export async function warningsOf(
  { db }: Context,
  content: BundleContent | null,
  forms: readonly SourceForm[],
): Promise<readonly string[]> {
  const codes = (content?.parts ?? []).map(({ matterCode }) => matterCode)
  const inForce = forms.filter(({ matterCode }) => codes.includes(matterCode))
  const twice = content === null ? 0 : askedTwice(content, inForce).length
  const taken = (await currentParts(db, codes)).filter(({ insteadOf }) => insteadOf !== null)
  return [
    ...(twice === 0
      ? []
      : [`在用的这一版有 ${twice} 道题问了不止一遍，请看下面“同一道题”里还没有定的。`]),
    ...(await pausedParts(db, codes, null)).map(({ matterName, state, place, until }) =>
      state === 'withdrawn'
        ? `“${matterName}”已经取消，也没有接替的事项，前台已经不办。请把它从这件事里去掉，并改一句话说明。`
        : `“${matterName}”在${place ?? '全省'}暂停办理${until === null ? '' : `，到 ${fullDay(until)}为止`}。前台会先问申请人要不要先办其余的。`,
    ),
    ...taken.map(
      ({ insteadOf, version }) =>
        `事项 ${insteadOf ?? ''} 已经取消，现在由“${version.name}”接替。请把包含的事项改过来。`,
    ),
  ]
}
