// Where the answer to a kept section leads, by the button that was pressed.
import type { Request } from 'express'
import { fieldId } from '../../../forms/index.ts'
import { paths } from '../../paths.ts'
import { filingState } from './filing-state.ts'
import { nextOf, previousOf } from './filing-steps.ts'
import { pausePlace } from './own-draft.ts'
import type { OwnDraft } from './own-draft.ts'
import type { Pressed } from './pressed.ts'
import { fromCheck, isFromCheck } from './return-to-check.ts'

/** The address that follows a kept section. */
export function whereTo(req: Request, draft: OwnDraft, number: number, pressed: Pressed): string {
  const { application, env } = draft
  const state = filingState(draft)
  const here = addressOf(req, application.id, number)
  switch (pressed.kind) {
    case 'stay':
      return `${here}#${fieldId(pressed.path, env.idPrefix)}`
    case 'leave':
      return pausePlace(draft)
    case 'previous':
      return previousOf(application.id, state, number) ?? here
    case 'next':
      return isFromCheck(req) ? paths.check(application.id) : nextOf(application.id, state, number)
  }
}

/** The section's own address, with the wish to come back to the last look where there is one. */
export function addressOf(req: Request, id: string, number: number): string {
  const path = paths.section(id, number)
  return isFromCheck(req) ? fromCheck(path) : path
}

