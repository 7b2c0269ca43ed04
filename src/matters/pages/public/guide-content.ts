// The content that the guide on the screen and the guide on paper share.
import type {
  BarsProps,
  ChecklistProps,
  SevenProps,
  SummaryListProps,
  TimelineProps,
} from '../../../platform/web/components.ts'
import type { FormDefinition, Told } from '../../../forms/index.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import type { Guide } from '../../queries/guide.ts'
import { askedElements, choosesPromise } from '../../rules/on-promise.ts'
import {
  countOfQuestions,
  prunedForm,
  prunedMaterials,
  prunedSteps,
  prunedTerm,
  stepsWithoutPromise,
} from '../../rules/pruning.ts'
import type { PrunedTerm } from '../../rules/pruning.ts'
import type { Question } from '../../types.ts'
import { remedyTexts, sevenAnswers } from './guide-answers.ts'
import { allElements } from './guide-elements.ts'
import { basisLine, basisNote, materialNote } from './guide-bases.ts'
import type { BasisLine } from './guide-bases.ts'
import { materialList } from './guide-materials.ts'
import { onPromiseList, promiseQuestions } from './guide-on-promise.ts'
import { stepTimeline, summary, termBars, windowList } from './guide-sections.ts'
import { promised } from '../../term-words.ts'
import { packingElements } from './guide-standard-elements.ts'
import { openingSentence } from './opening-words.ts'
import { isOpen } from './reader.ts'
import type { Reader } from './reader.ts'
import type { Pruned } from './situation-form.ts'
import { prunedBy } from './situation-form.ts'

export interface GuideContent {
  readonly lead: string
  readonly seven: SevenProps
  /** What was chosen of the situation and what it leaves out, null while nothing is chosen. */
  readonly situation: Pruned | null
  /** 办理时段和名额 in a sentence, null where nothing limits the matter. */
  readonly opening: { readonly text: string; readonly isOpen: boolean } | null
  readonly conditions: readonly string[]
  readonly materials: ChecklistProps
  /** 告知承诺办理: what is promised, what for, and what becomes of it; null where it is not offered. */
  readonly onPromise: SummaryListProps | null
  readonly term: BarsProps | null
  /** What is counted and what is not, under the bars. */
  readonly termNote: string
  readonly steps: TimelineProps
  readonly windows: SummaryListProps
  readonly townships: readonly string[]
  readonly faq: readonly Question[]
  readonly bases: readonly BasisLine[]
  /** How many bases of materials and of the matter are still to be written in; null where none is. */
  readonly basisNote: string | null
  readonly materialNote: string | null
  readonly rights: readonly string[]
  readonly duties: readonly string[]
  readonly remedies: readonly string[]
  /** 还可能要办, by name. */
  readonly neededToo: readonly string[]
  /** What to know when packing the papers, besides the papers themselves. */
  readonly packing: SummaryListProps
  readonly elements: SummaryListProps
  /** Shown on what is only a demonstration. */
  readonly sample: string | null
}

export function guideContent(shell: Shell, guide: Guide, situation: Reader): GuideContent {
  const { t } = shell
  const { version, townships } = guide
  const { elements } = version
  // What nobody translated stays as it is published, its dates too.
  const inWords = (text: string) => (t.other(text) === null ? text : t(text))
  const { told, form, plan } = situation
  const { asked, notNeeded } = prunedMaterials(askedElements(elements).materials, told)
  const unasked = form === null ? 0 : unaskedOf(form, told)
  const withoutPromise = stepsWithoutPromise(elements, plan, told)
  const term = situation.lines.length === 0 ? null : termIn(guide, situation)
  return {
    lead: leadOf(t, guide),
    seven: sevenAnswers(t, guide, { asked, term }),
    situation: prunedBy(t, situation, { notNeeded, unasked, term }),
    opening: openingOf(t, situation),
    conditions: elements.conditions.map(inWords),
    materials: materialList(t, asked, situation.words),
    onPromise: onPromiseList(t, guide),
    term: termBars(t, guide),
    termNote: termNote(t, guide),
    steps: stepTimeline(t, guide, prunedSteps(elements.steps, plan, told), withoutPromise),
    windows: windowList(t, guide),
    townships: townships.map(({ departmentName }) => departmentName),
    faq: [
      ...elements.faq.map(({ question, answer }) => ({
        question: inWords(question),
        answer: inWords(answer),
      })),
      ...promiseQuestions(t, guide, withoutPromise),
    ],
    bases: elements.legalBases.map((basis) => basisLine(t, basis)),
    basisNote: basisNote(t, elements.legalBases),
    materialNote: materialNote(t, asked),
    rights: elements.rights.map(inWords),
    duties: elements.duties.map(inWords),
    remedies: [...elements.remedies.map(inWords), ...remedyTexts(t, guide)],
    neededToo: guide.neededToo.map(({ name }) => name),
    packing: summary(packingElements(t, guide)),
    elements: allElements(shell, guide),
    sample: shell.demonstrationNotice === null ? null : t(shell.demonstrationNotice),
  }
}

function openingOf(t: Shell['t'], { opening }: Reader): GuideContent['opening'] {
  const text = openingSentence(t, opening)
  return text === null ? null : { text, isOpen: isOpen(opening) }
}

function termIn({ version }: Guide, { told, plan }: Reader): PrunedTerm | null {
  const stages = prunedTerm(plan, told)
  const { onPromise } = version.elements
  if (onPromise === null || !choosesPromise(version.elements, told.answers)) return stages
  return { days: onPromise.days, left: stages?.left ?? [], onPromise: true }
}

function unaskedOf(form: FormDefinition, told: Told): number {
  return countOfQuestions(form) - countOfQuestions(prunedForm(form, told))
}

function leadOf(t: Shell['t'], { version }: Guide): string {
  const { aliases, result } = version.elements
  const given = t('办好以后拿到{result}。', { result: t.named(result.name) })
  const also = aliases.length === 0 ? [] : [t('也叫：{names}。', { names: aliases.join(t.comma) })]
  return [...also, given].join(t.gap)
}

function termNote(t: Shell['t'], guide: Guide): string {
  const { version } = guide
  const counted = t(
    '周末和法定节假日不算。依法需要听证、检验、检测、鉴定、专家评审的时间不算在内，会书面告知。',
  )
  const law =
    version.statutoryDays === null
      ? t('法律没有规定期限，我们承诺：{promise}。', { promise: promised(t, version) })
      : ''
  return `${law}${realNote(t, guide)}${counted}`
}

/** Where the real times come from, so that nobody takes them for a promise. */
function realNote(t: Shell['t'], { duration, regions }: Guide): string {
  if (duration === null) return ''
  const { cases, regionCode } = duration
  const place = regions.nameOf(regionCode)
  return t('实际用时是{place}最近一年办结的 {cases} 件，从提交算到办结。', { place, cases })
}
