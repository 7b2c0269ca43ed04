// What was typed into a section, joined to what is known of the others.
import { applyRepeat, parseAnswers, repeatCommand } from '../../../forms/index.ts'
import type { Body, Raw, Section } from '../../../forms/index.ts'
import type { DraftForm } from '../../draft-form.ts'

/**
 * Everything typed so far. A form that was cut off (`whole` false) adds what arrived and takes
 * nothing away. A pressed 再加一人 or 删除 is carried out.
 */
export function postedAnswers(
  { definition, env, raw }: DraftForm,
  section: Section,
  body: Body,
  whole: boolean,
): Raw {
  const earlier: Raw = whole ? raw : {}
  const options = { mode: 'draft', sections: [section.key], earlier } as const
  const typed = parseAnswers(definition, body, env, options).raw
  const joined = whole ? typed : { ...raw, ...typed }
  const command = repeatCommand(body)
  return command === null ? joined : applyRepeat(definition, joined, command)
}
