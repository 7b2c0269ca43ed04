// 通知用语的目录: every event with its name and its usual words.
import { mandateEvents, mandateWordings } from '../mandates/index.ts'
import { signatureEvents, signatureWordings } from '../signatures/index.ts'
import { actionNames } from '../workflow/index.ts'
import { usualWordings } from './rules/notice-wordings.ts'
import { wordingEvents } from './rules/wording-events.ts'

export const knownWordings = wordingEvents(
  { names: actionNames, usual: usualWordings },
  { names: mandateEvents, usual: mandateWordings },
  { names: signatureEvents, usual: signatureWordings },
)
