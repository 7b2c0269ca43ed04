// 像是同一道题: questions of different parts that ask the same once more, for the editor to say whether
// they do. What is sure bars publication until it is decided, what is only likely is asked.
import type { Field } from '../../forms/index.ts'
import type { MergeDecisions, QuestionRef } from '../types.ts'
import { meaningOfKey, meaningOfLabel } from './meanings.ts'
import type { SourceForm } from './merge-forms.ts'
import { answersAlike } from './same-questions.ts'

export interface Suggestion {
  /** Two at least; of questions that stand joined already, the first alone. */
  readonly members: readonly QuestionRef[]
  readonly label: string
  /** The same words within the same block; otherwise the same key, or words that mean the same. */
  readonly sure: boolean
}

type Form = Pick<SourceForm, 'matterCode' | 'definition'>

interface Question {
  readonly ref: QuestionRef
  readonly field: Field
  /** 题块 under whose heading it stands. */
  readonly block: string | null
  readonly askedOfAll: boolean
}

/** One question, or those that the editor joined already. */
interface Node {
  readonly questions: readonly [Question, ...Question[]]
  readonly joined: string | null
}

/** The sure ones first; what was decided already, together or apart, is not asked again. */
export function suggestSame(
  forms: readonly Form[],
  { same, apart }: Pick<MergeDecisions, 'same' | 'apart'>,
): readonly Suggestion[] {
  const nodes = nodesOf(forms.flatMap(questionsOf), same ?? [])
  const kept = apart.map((list) => new Set(list.map(nameOf)))
  const used = new Set<Node>()
  return [true, false].flatMap((sure) =>
    nodes.flatMap((first): Suggestion[] => {
      if (used.has(first)) return []
      const others = nodes.filter(
        (one) =>
          one !== first && !used.has(one) && likeness(first, one, kept) >= (sure ? surely : likely),
      )
      const group = withOneJoined([first, ...others])
      if (!isWorthAsking(group)) return []
      group.forEach((one) => used.add(one))
      const refs = group.map(({ questions }) => questions[0].ref)
      const label = group.find(({ joined }) => joined !== null)?.joined
      return [{ members: refs, label: label ?? first.questions[0].field.label, sure }]
    }),
  )
}

export function nameOf({ matterCode, key }: QuestionRef): string {
  return `${matterCode} ${key}`
}

function questionsOf({ matterCode, definition }: Form): Question[] {
  return definition.sections.flatMap(({ fields, when }) => {
    let block: string | null = null
    return fields.flatMap((field): Question[] => {
      if (field.type === 'heading') {
        block = field.block?.key ?? null
        return []
      }
      const ref = { matterCode, key: field.key }
      return [{ ref, field, block, askedOfAll: when === null && field.when === null }]
    })
  })
}

function nodesOf(
  questions: readonly Question[],
  same: NonNullable<MergeDecisions['same']>,
): readonly Node[] {
  const joined = same.flatMap(({ label, members }): Node[] => {
    const names = members.map(nameOf)
    const [first, ...rest] = questions.filter(({ ref }) => names.includes(nameOf(ref)))
    return first === undefined ? [] : [{ questions: [first, ...rest], joined: label }]
  })
  const taken = new Set(joined.flatMap((one) => one.questions))
  const open = questions.filter((one) => !taken.has(one))
  return [...joined, ...open.map((one): Node => ({ questions: [one], joined: null }))]
}

type Apart = readonly ReadonlySet<string>[]

const surely = 2
const likely = 1

function likeness(one: Node, other: Node, kept: Apart): number {
  if (one.joined !== null && other.joined !== null) return 0
  const has = (list: ReadonlySet<string>, node: Node) =>
    node.questions.some(({ ref }) => list.has(nameOf(ref)))
  if (kept.some((list) => has(list, one) && has(list, other))) return 0
  return Math.max(
    ...one.questions.flatMap((left) => other.questions.map((right) => likenessOf(left, right))),
  )
}

function likenessOf(one: Question, other: Question): number {
  if (!answersAlike(one.field, other.field)) return 0
  const [left, right] = [meaningOfLabel(one.field.label), meaningOfLabel(other.field.label)]
  const sameKey = meaningOfKey(one.field.key) === meaningOfKey(other.field.key)
  if (one.block === other.block && left.bare === right.bare) return surely
  if (one.block !== null && one.block === other.block && sameKey) return surely
  return left.meaning === right.meaning || sameKey ? likely : 0
}

/** Two lists that were decided apart from each other are not brought together by a third question. */
function withOneJoined(group: readonly Node[]): readonly Node[] {
  const first = group.find(({ joined }) => joined !== null)
  return group.filter((one) => one.joined === null || one === first)
}

/** Of two parts at least, and one of them asked of everybody: else joining would change nothing. */
function isWorthAsking(group: readonly Node[]): boolean {
  const questions = group.flatMap((one) => one.questions)
  const parts = new Set(questions.map(({ ref }) => ref.matterCode))
  return group.length > 1 && parts.size > 1 && questions.some(({ askedOfAll }) => askedOfAll)
}
