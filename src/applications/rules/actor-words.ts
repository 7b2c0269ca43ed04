// Who took a step, in words: a deputy is named with the colleague for whom he stood in, a window with the
// applicant for whom it filed.
import type { Step } from '../types.ts'

/** '卓玛（代扎西）', '李秀英（帮扎西多杰办）'. */
export function actorWords({ actorName, details }: Pick<Step, 'actorName' | 'details'>): string {
  if (details.filedFor !== undefined) return `${actorName}（帮${details.filedFor}办）`
  return details.onBehalfOf === undefined ? actorName : `${actorName}（代${details.onBehalfOf}）`
}
