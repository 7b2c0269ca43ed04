// 业务办理项 and the form: which question of the form says which of its items a matter is asked for.
import type { Field, FormDefinition } from '../../forms/index.ts'
import type { HandleItem } from '../types.ts'

/** 业务办理项 or 办理情形 with the answer that chooses it, null where no single answer does. */
export interface ChosenBy {
  readonly name: string
  readonly value: string | null
}

export interface ChosenItem extends ChosenBy {
  readonly situations: readonly ChosenBy[]
}

export interface ChosenItems {
  /** The key of the question; null where the form does not ask. */
  readonly question: string | null
  readonly items: readonly ChosenItem[]
}

/** By the first question that offers every item, or all situations of an item, as an answer. */
export function chosenItems(
  items: readonly HandleItem[],
  form: FormDefinition | null,
): ChosenItems {
  const fields = (form?.sections ?? []).flatMap((section) => section.fields)
  const question = items.length === 0 ? null : (fields.find((field) => tells(field, items)) ?? null)
  const answers = question === null ? [] : optionsOf(question)
  const byName = (name: string): ChosenBy => {
    return { name, value: answers.find(({ label }) => label === name)?.value ?? null }
  }
  return {
    question: question?.key ?? null,
    items: items.map(({ name, situations }) => {
      return { ...byName(name), situations: situations.map(byName) }
    }),
  }
}

/**
 * The item that the answers of a form ask for, its 办理情形 in brackets; null where the matter has none or
 * nothing chooses among them.
 */
export function chosenItemOf(
  items: readonly HandleItem[],
  form: FormDefinition,
  answers: Readonly<Record<string, unknown>>,
): string | null {
  const chosen = chosenItems(items, form)
  const answer = chosen.question === null ? undefined : answers[chosen.question]
  if (typeof answer !== 'string') return null
  for (const { name, value, situations } of chosen.items) {
    if (value === answer) return name
    const situation = situations.find((one) => one.value === answer)
    if (situation !== undefined) return `${name}（${situation.name}）`
  }
  return null
}

function tells(field: Field, items: readonly HandleItem[]): boolean {
  const labels = new Set(optionsOf(field).map(({ label }) => label))
  return items.every(
    ({ name, situations }) =>
      labels.has(name) || (situations.length > 0 && situations.every((one) => labels.has(one))),
  )
}

function optionsOf(field: Field): readonly { readonly value: string; readonly label: string }[] {
  return field.type === 'choice' ? field.options : []
}
