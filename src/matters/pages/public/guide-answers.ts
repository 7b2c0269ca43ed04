// 七个问题: what a reader wants to know first, answered from the elements of the version.
import type { SevenProps } from '../../../platform/web/components.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import type { Guide } from '../../queries/guide.ts'
import type { AskedMaterial, PrunedTerm } from '../../rules/pruning.ts'
import type { MatterVersion } from '../../types.ts'
import { promised } from '../../term-words.ts'
import { remedyLines } from '../../rules/remedy-lines.ts'
import { plainObjectWords } from '../../rules/code-sets.ts'

type T = Shell['t']
type Answer = readonly [answer: string, note: string | null]

export function sevenAnswers(
  t: T,
  guide: Guide,
  { asked, term }: { readonly asked: readonly AskedMaterial[]; readonly term: PrunedTerm | null },
): SevenProps {
  const { version } = guide
  const answers: readonly (readonly [string, Answer])[] = [
    [t('谁能办？'), [version.objects.map((each) => t(plainObjectWords[each])).join(t.comma), null]],
    [t('在哪里办？'), where(t, guide)],
    [t('要带什么？'), whatToBring(t, asked)],
    [t('多久办好？'), howLong(t, guide, term)],
    [t('收不收费？'), fee(t, version)],
    [t('怎么办？'), how(t, version)],
    [t('没办成怎么办？'), ifRefused(t, guide)],
  ]
  return {
    items: answers.map(([question, [answer, note]], index) => {
      return { question, answer, note, wide: index === answers.length - 1 }
    }),
  }
}

function howLong(t: T, { version, duration }: Guide, term: PrunedTerm | null): Answer {
  const { promisedDays, elements } = version
  const sooner = soonerOnPromise(t, version)
  const real =
    duration === null ? null : t('实际多数 {days} 个工作日以内', { days: duration.ninetiethDays })
  if (promisedDays === 0) return [t('当场办结'), real]
  const inspected = elements.steps.some((step) => step.kind === '现场核查' && step.counted)
  const days = promised(t, version)
  if (term !== null && elements.promiseUnit === 'working-day' && term.days < promisedDays) {
    const own = { days: term.days }
    if (term.onPromise && term.days === 0) return [days, t('选告知承诺的当场办结')]
    return term.onPromise
      ? [days, t('选告知承诺的 {days} 个工作日办结', own)]
      : [days, t('您的情形各环节一共 {days} 个工作日', own)]
  }
  return [days, real ?? sooner ?? (inspected ? t('现场核查算在里面') : null)]
}

/** 告知承诺, while nobody said yet whether he chooses it; null where it is no sooner. */
function soonerOnPromise(t: T, { promisedDays, elements }: MatterVersion): string | null {
  const { onPromise, promiseUnit } = elements
  if (onPromise === null || promiseUnit !== 'working-day') return null
  if (onPromise.days >= promisedDays) return null
  return onPromise.days === 0
    ? t('选告知承诺的当场办结')
    : t('选告知承诺的 {days} 个工作日办结', { days: onPromise.days })
}

function fee(t: T, { elements }: MatterVersion): Answer {
  const { charged, standard, items } = elements.fee
  const priced = items.map((item) => `${item.name}：${item.standard}`).join('；')
  return charged ? [t('收费'), standard ?? priced] : [t('不收费'), null]
}

function how(t: T, version: MatterVersion): Answer {
  const way = version.online ? t('网上办，或到窗口') : t('到窗口办')
  if (version.visits > 0) return [way, t('最多跑 {count} 次', { count: version.visits })]
  const inspected = version.elements.steps.some((step) => step.kind === '现场核查')
  return [way, inspected ? t('不用跑，核查人员上门') : t('不用跑')]
}

function whatToBring(t: T, materials: readonly AskedMaterial[]): Answer {
  const sent = materials.filter(({ material }) => !material.freeSubmit && !material.generated)
  const needed = sent.filter(({ need }) => need === 'must').length
  const open = sent.filter(({ need }) => need === 'open').length
  const free = materials.filter(({ material }) => material.freeSubmit).length
  const notes = [
    open > 0 ? t('另有 {count} 样看您的情形', { count: open }) : '',
    free > 0 ? t('{count} 样由部门调取，不用交', { count: free }) : '',
  ].filter((note) => note !== '')
  const answer = needed === 0 ? t('网上填表就行') : t('{count} 样材料', { count: needed })
  return [answer, notes.length === 0 ? null : notes.join(t.semicolon)]
}

function where(t: T, { version, offering }: Guide): Answer {
  const window = offering === null ? t('您所在县的窗口') : t.named(offering.departmentName)
  return [version.online ? t('网上，或{window}', { window }) : window, null]
}

/** What the law gives everybody who is refused (行政复议法 第二十条, 行政诉讼法 第四十六条). */
function ifRefused(t: T, { own, remedyPlaces }: Guide): Answer {
  const places = remedyTexts(t, { own, remedyPlaces })
  return [
    t('会书面说明理由；60 日内可以申请行政复议，6 个月内可以向法院起诉'),
    places.length === 0 ? null : places.join(t.semicolon),
  ]
}

/** Where to turn to, one sentence each; empty while no place is known. */
export function remedyTexts(
  t: T,
  { own, remedyPlaces }: Pick<Guide, 'own' | 'remedyPlaces'>,
): string[] {
  return remedyLines(own, remedyPlaces).map(({ kind, place }) =>
    kind === 'court' ? t('起诉到：{place}', { place }) : t('复议向：{place}', { place }),
  )
}
