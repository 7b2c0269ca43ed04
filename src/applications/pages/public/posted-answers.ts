// What was typed into a section, joined to what is known of the others.
import { applyRepeat, parseAnswers, repeatCommand } from '../../../forms/index.ts'
import type { Body, Raw, Section } from '../../../forms/index.ts'
import type { DraftForm } from '../../draft-form.ts'
import { refuseForged } from './refuse-forged.ts'

/**
 * Everything typed so far: what the body does not name stays, and a form that was cut off (`isWhole` false)
 * takes nothing away either. A pressed 再加一人 or 删除 is carried out.
 */
export function postedAnswers(
  { definition, env, raw }: DraftForm,
  section: Section,
  body: Body,
  isWhole: boolean,
): Raw {
  refuseForged(definition, body, raw)
  const options = { mode: 'draft', sections: [section.key], earlier: raw, isWhole } as const
  const typed = parseAnswers(definition, body, env, options).raw
  const command = repeatCommand(body)
  return command === null ? typed : applyRepeat(definition, typed, command)
}
