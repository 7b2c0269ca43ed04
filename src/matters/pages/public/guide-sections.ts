// The sections of a guide below the seven questions: time, steps, windows, law.
import type {
  BarsProps,
  SummaryListProps,
  TimelineProps,
} from '../../../platform/web/components.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import type { Guide } from '../../queries/guide.ts'
import { inWorkingDays, promiseOf } from '../../rules/term.ts'
import { levelWords } from '../../rules/words.ts'
import { promised, statutory, termWords } from '../../term-words.ts'
import type { MatterVersion, StepText } from '../../types.ts'

type T = Shell['t']

/** Statutory, promised and real time as bars; null when there is nothing to compare. */
export function termBars(t: T, { version, duration }: Guide): BarsProps | null {
  const law = lawInDays(version)
  if (law === null && duration === null) return null
  const promisedDays = inWorkingDays(promiseOf(version))
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
  if (statutoryUnit === 'hour') return statutoryDays / 24
  return statutoryUnit === 'month' ? statutoryDays * 30 : statutoryDays
}

function realTime(t: T, days: number): string {
  return days === 0 ? t('当天') : t('{days} 个工作日', { days })
}

export function stepTimeline(
  t: T,
  { offering }: Guide,
  steps: readonly StepText[],
  withoutPromise: readonly string[],
): TimelineProps {
  return {
    items: steps.map((step) => ({
      title: t(step.name),
      when: [stepTime(t, step), stepPlace(t, step, offering === null ? null : t.named(offering.departmentName))].join(' · '),
      text: stepRemarks(t, step, withoutPromise.includes(step.name)),
      link: null,
      state: 'todo',
    })),
  }
}

/** Who handles it, and what is unusual about its time. */
function stepRemarks(
  t: T,
  { counted, special, office, handler, note }: StepText,
  leftOnPromise: boolean,
): string | null {
  const facts = [
    office === null ? null : t('{label}：{text}', { label: t('办理处室'), text: office }),
    handler === null ? null : t('{label}：{text}', { label: t('办理人'), text: handler }),
    counted ? null : t('不计入办理时限'),
    special ? t('有特别程序') : null,
    leftOnPromise ? t('选告知承诺的，决定以前不走这一步') : null,
    note,
  ].filter((fact) => fact !== null)
  return facts.length === 0 ? null : facts.join(t.semicolon)
}

function stepTime(t: T, { days, kind, unit }: StepText): string {
  if (days === 0 && (kind === '公示' || kind === '法定等待')) return t('按法定天数')
  return days === 0 ? t('当场') : termWords(t, days, unit)
}

function stepPlace(t: T, { level }: StepText, department: string | null): string {
  if (level === null) return department ?? t('受理的部门')
  return level === 'village' ? t('村（社区）') : t(levelWords[level])
}

/** Where to go in person; nothing when no region with a window was chosen. */
export function windowList(t: T, { offering, version, own }: Guide): SummaryListProps {
  if (offering === null) return { items: [] }
  return summary([
    [t('办理部门'), t.named(offering.departmentName)],
    [t('承办机构'), own.office],
    [t('办事大厅'), own.hall],
    [t('窗口'), own.window],
    [t('地址'), offering.address],
    [t('怎么去'), own.traffic],
    [t('办理时间'), offering.hours === null ? null : t(offering.hours)],
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
