// 告知承诺办理: what an applicant is asked for when he may choose it. The promise itself is one more line of
// the list, signed and never uploaded; the papers that it replaces are asked for by the condition that it
// was not chosen. So guide, form, window and desk judge it as they judge every material.
import type { Answers, Condition } from '../../forms/index.ts'
import type { Elements, Material, OnPromise } from '../elements.ts'
import { completeMaterial } from './complete-elements.ts'

/** The number of the promise in the list; materials have at most two digits. */
export const promiseNumber = 100
/** 材料形式 of what is signed in the hall. */
export const signedForm = '在线签署'

export function isSigned({ form }: Pick<Material, 'form'>): boolean {
  return form === signedForm
}

/** The elements as they are asked for. What is optional anyway stays so. */
export function askedElements(elements: Elements): Elements {
  const { onPromise, materials } = elements
  if (onPromise === null) return elements
  const others = materials.map((one) =>
    onPromise.instead.includes(one.name) && (one.required || one.when !== null)
      ? { ...one, required: false, when: both(one.when, choice(onPromise, 'not-equals')) }
      : one,
  )
  return { ...elements, materials: [...others, promiseOf(onPromise)] }
}

/** Whether these answers choose it. */
export function choosesPromise(
  { onPromise }: Pick<Elements, 'onPromise'>,
  answers: Answers,
): boolean {
  return onPromise !== null && answers[onPromise.question] === (onPromise.answer ?? true)
}

function promiseOf(onPromise: OnPromise): Material {
  const { words, checked, checkDays, falseCost } = onPromise
  return completeMaterial({
    ...{ number: promiseNumber, name: '告知承诺书', form: signedForm, copies: 1 },
    ...{ source: '申请人自备', generated: false, required: false, kind: 'form' },
    when: choice(onPromise, 'equals'),
    promise: `${words}\n事后核查：${checked}\n承诺不实的后果：${falseCost}`,
    checkDays: Math.max(1, checkDays),
  })
}

function choice({ question, answer }: OnPromise, op: 'equals' | 'not-equals'): Condition {
  return { field: question, op, value: answer ?? true }
}

function both(one: Condition | null, other: Condition): Condition {
  return one === null ? other : { all: [one, other] }
}
