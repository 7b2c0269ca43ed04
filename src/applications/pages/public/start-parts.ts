// What is good to know before one begins, from the guide of the matter.
import { askedElements, isSigned, materialLinks, needOf, promised } from '../../../matters/index.ts'
import type { MatterVersion, Need, Offering, SituationOf } from '../../../matters/index.ts'
import type { ChecklistProps, SummaryListProps, TagProps } from '../../../platform/web/components.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { isSent, noteOf } from './material-items.ts'
import { summaryLine } from './summary-line.ts'

export function factsOf(
  t: Shell['t'],
  version: MatterVersion,
  offering: Offering | null,
  { told }: SituationOf,
  byAgent: boolean,
): SummaryListProps {
  const { promisedDays, elements } = version
  const contact = [offering?.departmentName, offering?.address, offering?.phone]
  const shared = elements.materials.filter(({ freeSubmit }) => freeSubmit).length
  const needed = askedElements(elements).materials.filter(
    (one) => isSent(one) && needOf(one, told) === 'must',
  ).length
  return {
    items: [
      summaryLine(
        t('由谁办'),
        offering === null ? t('选了地方才知道') : contact.filter((one) => one).join('\n'),
      ),
      summaryLine(
        t('多久办好'),
        [
          promisedDays === 0 ? t('当场办结') : t('受理后 {term}', { term: promised(t, version) }),
          ...soonerOnPromise(t, version),
        ].join('\n'),
      ),
      summaryLine(t('收不收费'), elements.fee.charged ? t('收费') : t('不收费')),
      summaryLine(t('要跑几次'), visitsOf(t, version, byAgent)),
      summaryLine(
        t('要传的材料'),
        needed === 0
          ? t('没有必须传的，{shared} 样由部门调取', { shared })
          : t('{needed} 样，另有 {shared} 样由部门调取', { needed, shared }),
      ),
    ],
  }
}

/** 告知承诺 is said before one begins: it is chosen in the form. */
function soonerOnPromise(t: Shell['t'], { promisedDays, elements }: MatterVersion): string[] {
  const { onPromise, promiseUnit } = elements
  if (onPromise === null || promiseUnit !== 'working-day') return []
  const { days } = onPromise
  if (days >= promisedDays) return []
  return [
    days === 0 ? t('选告知承诺的当场办结') : t('选告知承诺的 {days} 个工作日办结', { days }),
  ]
}

/** Presence in person (a photograph, a fingerprint) is nothing that an agent can take over. */
function visitsOf(t: Shell['t'], { visits, elements }: MatterVersion, byAgent: boolean): string {
  if (visits === 0) return t('不用跑')
  const { onsiteReason } = elements
  return [
    t('最多 {count} 次', { count: visits }),
    ...(onsiteReason === null ? [] : [t(onsiteReason)]),
    ...(byAgent && onsiteReason !== null ? [t('到场要申请人本人去，代办人不能替。')] : []),
  ].join('\n')
}

/** What goes from the guide into the form, in words; null for nothing. */
export function situationLine(t: Shell['t'], { lines }: SituationOf): string | null {
  if (lines.length === 0) return null
  const words = lines.map(({ label, value }) => `${t(label)}：${t(value)}`).join('；')
  return t('您在办事指南里选的会带进表里，可以改：{situation}。', { situation: words })
}

/** What surely does not belong to this situation is left out. */
export function materialsOf(
  t: Shell['t'],
  { elements }: MatterVersion,
  { told, words }: SituationOf,
): ChecklistProps {
  const asked = askedElements(elements).materials.filter((one) => needOf(one, told) !== 'not')
  return {
    items: asked.map((material) => ({
      name: t.named(material.name),
      tag: material.generated
        ? { label: t('网上自动生成'), tone: 'ok' }
        : isSigned(material)
          ? { label: t('在网上签'), tone: 'plain' }
        : material.freeSubmit
          ? { label: t('不用交'), tone: 'ok' }
          : tags(t)[needOf(material, told)],
      note:
        material.when !== null && needOf(material, told) === 'open'
          ? `${t('{condition}才要', { condition: words(material.when) })}。${noteOf(t, material)}`
          : noteOf(t, material),
      links: materialLinks(t, material),
    })),
  }
}

function tags(t: Shell['t']): Readonly<Record<Need, TagProps>> {
  const optional: TagProps = { label: t('没有可不传'), tone: 'plain' }
  return {
    must: { label: t('要传'), tone: 'warn' },
    open: { label: t('有这种情形才交'), tone: 'plain' },
    may: optional,
    not: optional,
  }
}
