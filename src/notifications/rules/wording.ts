// 通知用语: sentences with variables, which administrators choose and the hall fills in.
import type { Day } from '../../kernel/day.ts'
import type { Words, WordingFacts } from '../types.ts'

/** Variable, as an administrator sees it → what it stands for. */
export const wordingVariables = {
  事项: '事项名称',
  办件编号: '办件编号',
  截止日: '这一步的最后一天，如 2026年3月5日',
  处数: '要补正几处',
  部门: '现在由哪个部门办',
  对方: '委托、签署的另一方，如 卓玛',
} as const

export type WordingVariable = keyof typeof wordingVariables

export type WordingFault = 'unknown-variable' | 'empty' | 'too-long' | 'open-brace'

/** What is wrong with a sentence; null when it can be used. Longest: 60 letters, 300 for the body. */
export function wordingFault(
  text: string,
  longest: number,
): { readonly fault: WordingFault; readonly at: string } | null {
  if (text.trim() === '') return { fault: 'empty', at: '' }
  if ([...text].length > longest) return { fault: 'too-long', at: String(longest) }
  const unknown = [...text.matchAll(variable)].find(([, name]) => !isVariable(name ?? ''))
  if (unknown !== undefined) return { fault: 'unknown-variable', at: unknown[0] }
  return /[{}]/.test(text.replace(variable, '')) ? { fault: 'open-brace', at: '' } : null
}

/** The sentence with its variables filled in; what an event does not have is left out. */
export function fillWording(
  words: Words,
  facts: WordingFacts,
  dayWords: (day: Day) => string,
): Words {
  const values: Record<WordingVariable, string> = {
    事项: facts.matter,
    办件编号: facts.number ?? '',
    截止日: facts.dueOn === null ? '' : dayWords(facts.dueOn),
    部门: facts.department ?? '',
    处数: facts.count === null ? '' : String(facts.count),
    对方: facts.person ?? '',
  }
  const fill = (text: string) =>
    text.replace(variable, (all, name: string) => (isVariable(name) ? values[name] : all))
  return { title: fill(words.title), body: fill(words.body) }
}

const variable = /\{([^{}]*)\}/g

function isVariable(name: string): name is WordingVariable {
  return Object.hasOwn(wordingVariables, name)
}
