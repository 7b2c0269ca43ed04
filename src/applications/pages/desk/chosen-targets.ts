// What a clerk ticks for a correction, each with what is wrong and how to mend it: as it was posted, and
// as it is shown again. For one application, and for all parts of a joint one at once.
import { idOf } from './step-forms/parts.ts'

/** What was written of one target. */
export interface ToldWhy {
  readonly why: string
  readonly how: string
}

export interface TargetView {
  /** Said once before the first material and the first answer. */
  readonly heading: string | null
  readonly value: string
  readonly id: string
  readonly label: string
  /** Read aloud with its two questions: what they are about. */
  readonly about: string
  readonly chosen: boolean
  readonly why: string
  readonly how: string
  readonly error: string | null
}

export const whyMissing = '请写明哪里不对'

/** By the value of the box that was ticked; trusted in nothing. */
export function chosenTargets(
  body: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, ToldWhy> {
  const ticked = [body['items']].flat().filter((one) => typeof one === 'string')
  return new Map(
    ticked
      .slice(0, mostTargets)
      .map((value) => [
        value,
        { why: postedText(body[`why.${value}`], 300), how: postedText(body[`how.${value}`], 300) },
      ]),
  )
}

const mostTargets = 500

/** Without what no text may hold, and no longer than that. */
export function postedText(value: unknown, most: number): string {
  return typeof value === 'string' ? value.replace(/[\0\p{Cs}]/gu, '').slice(0, most) : ''
}

export function targetView(
  { value, label, about, heading }: Pick<TargetView, 'value' | 'label' | 'about' | 'heading'>,
  chosen: ReadonlyMap<string, ToldWhy>,
  isJudged: boolean,
): TargetView {
  const told = chosen.get(value)
  return {
    ...{ heading, value, label, about, id: idOf(`why.${value}`) },
    ...{ chosen: told !== undefined, why: told?.why ?? '', how: told?.how ?? '' },
    error: isJudged && told?.why.trim() === '' ? whyMissing : null,
  }
}
