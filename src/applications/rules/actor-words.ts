// Who took a step, in words: a deputy is named with the colleague for whom he stood in.
import type { Step } from '../types.ts'

/** '卓玛（代扎西）'. */
export function actorWords({ actorName, details }: Pick<Step, 'actorName' | 'details'>): string {
  return details.onBehalfOf === undefined ? actorName : `${actorName}（代${details.onBehalfOf}）`
}
