// The sections of a guide below the seven questions: materials, time, steps, windows, law.
import type {
  BarsProps,
  ChecklistProps,
  Link,
  SummaryListProps,
  TagProps,
  TimelineProps,
} from '../../../platform/web/components.ts'
import type { Condition } from '../../../forms/index.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import type { Guide } from '../../queries/guide.ts'
import type { Need } from '../../rules/need.ts'
import type { AskedMaterial } from '../../rules/pruning.ts'
import { levelWords } from '../../rules/words.ts'
import type { Material, MatterVersion, StepText } from '../../types.ts'

type T = Shell['t']

export function materialList(
  t: T,
  asked: readonly AskedMaterial[],
  words: (condition: Condition) => string,
): ChecklistProps {
  return {
    items: asked.map(({ material, need }) => ({
      name: material.name,
      tag: materialTag(t, material, need),
      note: [whyAsked(t, material, need, words), materialNote(t, material)]
        .filter((part) => part !== null)
        .join('；'),
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
  if (need === 'may') return requiredWhen
  if (need !== 'open' || when === null) return null
  return t('{condition}才要', { condition: words(when) })
}

function materialNote(t: T, material: Material): string {
  if (material.generated) return t('网上填完自动生成，不用另写')
  if (material.freeSubmit) {
    const source = material.shareSource ?? material.freeSubmitBy
    return source === null ? t('由部门调取') : t('由部门调取：{source}', { source })
  }
  const paper = material.electronicAllowed ? t('可以传照片或扫描件') : t('要交纸质件')
  const copies = t('{form} {copies} 份', { form: t(material.form), copies: material.copies })
  return [copies, paper, t(material.source)].join('；')
}

/** Statutory, promised and real time as bars; null when there is nothing to compare. */
export function termBars(t: T, { version, duration }: Guide): BarsProps | null {
  const law = lawInDays(version)
  if (law === null && duration === null) return null
  const { promisedDays } = version
  const longest = Math.max(law ?? 0, promisedDays, duration?.ninetiethDays ?? 0, 1)
  const bar = (label: string, value: string, days: number, tone: Tone) => {
    const percent = Math.max(1, Math.min(100, Math.round((days / longest) * 100)))
    return { label, value, percent, tone }
  }
  const real = (label: string, days: number) => bar(label, realTime(t, days), days, 'ok')
  return {
    items: [
      ...(law === null ? [] : [bar(t('法律规定'), statutory(t, version), law, 'soft')]),
      bar(t('我们承诺'), promised(t, version), promisedDays, 'brand'),
      ...(duration === null
        ? []
        : [
            real(t('一半的人实际用'), duration.medianDays),
            real(t('九成的人实际用'), duration.ninetiethDays),
          ]),
    ],
  }
}

type Tone = BarsProps['items'][number]['tone']

/** Null where no law sets a term to compare with. */
function lawInDays({ statutoryDays, statutoryUnit }: MatterVersion): number | null {
  if (statutoryDays === null || statutoryUnit === null || statutoryDays === 0) return null
  return statutoryUnit === 'month' ? statutoryDays * 30 : statutoryDays
}

function realTime(t: T, days: number): string {
  return days === 0 ? t('当天') : t('{days} 个工作日', { days })
}

export function promised(t: T, { promisedDays }: MatterVersion): string {
  return promisedDays === 0 ? t('当场办结') : t('{days} 个工作日', { days: promisedDays })
}

export function statutory(t: T, { statutoryDays: days, statutoryUnit: unit }: MatterVersion): string {
  if (days === null || unit === null) return t('法律没有规定期限')
  if (unit === 'month') return t('{months} 个月', { months: days })
  return unit === 'calendar-day' ? t('{days} 日（含休息日）', { days }) : t('{days} 个工作日', { days })
}

export function stepTimeline(
  t: T,
  { offering }: Guide,
  steps: readonly StepText[],
): TimelineProps {
  return {
    items: steps.map((step) => ({
      title: step.name,
      when: [stepTime(t, step), stepPlace(t, step, offering?.departmentName ?? null)].join(' · '),
      text: step.counted ? null : t('不计入办理时限'),
      link: null,
      state: 'todo',
    })),
  }
}

function stepTime(t: T, { days, kind }: StepText): string {
  if (days === 0 && (kind === '公示' || kind === '法定等待')) return t('按法定天数')
  return days === 0 ? t('当场') : t('{days} 个工作日', { days })
}

function stepPlace(t: T, { level }: StepText, department: string | null): string {
  if (level === null) return department ?? t('受理的部门')
  return level === 'village' ? t('村（社区）') : t(levelWords[level])
}

/** Where to go in person; nothing when no region with a window was chosen. */
export function windowList(t: T, { offering, version, own }: Guide): SummaryListProps {
  if (offering === null) return { items: [] }
  return summary([
    [t('办理部门'), offering.departmentName],
    [t('承办机构'), own.office],
    [t('办事大厅'), own.hall],
    [t('窗口'), own.window],
    [t('地址'), offering.address],
    [t('怎么去'), own.traffic],
    [t('办理时间'), offering.hours],
    [t('咨询电话'), version.elements.phone ?? offering.phone],
    [t('监督投诉'), own.complaint],
  ])
}

export function summary(facts: readonly (readonly [string, string | null])[]): SummaryListProps {
  const items = facts.flatMap(([label, value]) =>
    value === null || value === ''
      ? []
      : [{ label, value, tag: null, action: null, locked: false }],
  )
  return { items }
}
