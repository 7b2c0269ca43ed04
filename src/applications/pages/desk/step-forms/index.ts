// The actions that ask for more than a comment; every other has the plain form.
import type { Action } from '../../../../workflow/index.ts'
import { deliver } from './deliver.ts'
import { grant } from './grant.ts'
import { pass } from './pass.ts'
import { proposeRefusal } from './propose-refusal.ts'
import { proposeSuspension } from './propose-suspension.ts'
import { proposeTransfer } from './propose-transfer.ts'
import { requestCorrection } from './request-correction.ts'
import { resume } from './resume.ts'
import { sendBack } from './send-back.ts'
import { noFaults } from './types.ts'
import type { ActionForm } from './types.ts'

export function formOf(action: Action): ActionForm {
  return forms[action] ?? plain
}

const plain: ActionForm = { fields: () => [], faults: noFaults, details: () => ({}) }

const forms: Readonly<Partial<Record<Action, ActionForm>>> = {
  'request-correction': requestCorrection,
  'propose-refusal': proposeRefusal,
  'propose-transfer': proposeTransfer,
  pass,
  'propose-suspension': proposeSuspension,
  resume,
  'send-back': sendBack,
  grant,
  deliver,
}
