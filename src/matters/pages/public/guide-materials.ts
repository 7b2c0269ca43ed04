// 申请材料 of a guide: what to bring, when it is asked for, and all that its editor wrote of it.
import type { Condition } from '../../../forms/index.ts'
import type { ChecklistProps, Link, TagProps } from '../../../platform/web/components.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { isSigned } from '../../rules/on-promise.ts'
import type { Need } from '../../rules/need.ts'
import type { AskedMaterial } from '../../rules/pruning.ts'
import { materialKindWords } from '../../rules/code-sets.ts'
import type { Material } from '../../types.ts'

type T = Shell['t']

export function materialList(
  t: T,
  asked: readonly AskedMaterial[],
  words: (condition: Condition) => string,
): ChecklistProps {
  return {
    items: asked.map(({ material, need }) => ({
      name: t.named(material.name),
      tag: materialTag(t, material, need),
      note: [
        [whyAsked(t, material, need, words), materialNote(t, material)]
          .filter((part) => part !== null)
          .join(t.semicolon),
        ...materialDetails(t, material),
      ].join('\n'),
      links: materialLinks(t, material),
    })),
  }
}

/** The sample and the blank form to download, where editors put them. */
export function materialLinks(t: T, { name, sample, blankForm }: Material): Link[] {
  return [
    ...(sample === null ? [] : [{ label: t('看{name}的样表', { name }), href: sample }]),
    ...(blankForm === null
      ? []
      : [{ label: t('下载{name}的空白表', { name }), href: blankForm }]),
  ]
}

function materialTag(t: T, material: Material, need: Need): TagProps {
  if (material.generated) return { label: t('自动生成'), tone: 'ok' }
  if (isSigned(material)) return { label: t('在网上签'), tone: 'plain' }
  if (material.freeSubmit) return { label: t('不用交'), tone: 'ok' }
  return { label: need === 'must' ? t('要上传') : t('有这种情形才交'), tone: 'plain' }
}

/** The situation in words, as long as it is open whether it is this reader's. */
function whyAsked(
  t: T,
  { when, requiredWhen }: Material,
  need: Need,
  words: (condition: Condition) => string,
): string | null {
  if (need === 'may') return requiredWhen === null ? null : t(requiredWhen)
  if (need !== 'open' || when === null) return null
  return t('{condition}才要', { condition: words(when) })
}

function materialNote(t: T, material: Material): string {
  if (material.generated) return t('网上填完自动生成，不用另写')
  if (isSigned(material)) return t('网上看过内容、签名就行，不用上传')
  if (material.freeSubmit) {
    const source = material.shareSource ?? material.freeSubmitBy
    return source === null ? t('由部门调取') : t('由部门调取：{source}', { source: t(source) })
  }
  const paper = material.electronicAllowed ? t('可以传照片或扫描件') : t('要交纸质件')
  const copies = t('{form} {copies} 份', { form: t(material.form), copies: material.copies })
  return [copies, paper, t(material.source)].join(t.semicolon)
}

/** What the editor wrote of a material beyond its form and source; nothing for what is empty. */
function materialDetails(t: T, material: Material): string[] {
  const { specification, instructions, criteria, issuer, sourceNote, basis } = material
  const facts: readonly (readonly [string, string | null])[] = [
    [t('材料类型'), material.kind === 'other' ? null : t(materialKindWords[material.kind])],
    [t('填写'), material.filledOnSite ? t('要本人现场填写') : null],
    [t('规格'), specification],
    [t('填报须知'), instructions],
    [t('受理标准'), criteria],
    [t('出具机构'), issuer],
    [t('来源说明'), sourceNote],
    [t('依据'), basis],
  ]
  return facts.flatMap(([label, text]) =>
    text === null || text === '' ? [] : [t('{label}：{text}', { label, text: t(text) })],
  )
}
