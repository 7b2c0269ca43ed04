// What no page of a form sends: nobody can say what is meant by it, so none of it is kept.
import { crowdedGroup, postedTwice, tooLong } from '../../../forms/index.ts'
import type { Body, FormDefinition, Raw } from '../../../forms/index.ts'
import { saying } from '../../../platform/i18n/translate.ts'
import { HttpError } from '../../../platform/web/errors.ts'
import { crowdedWords } from './upload-faults.ts'

/** A 4xx for the same question twice and for rows beyond all that a page shows; what stands in the draft stays. */
export function refuseForged(definition: FormDefinition, body: Body, earlier: Raw): void {
  const name = postedTwice(definition, body)
  if (name !== null) throw new HttpError(400, 'a question twice', name)
  const crowded = crowdedGroup(definition, body, earlier)
  if (crowded === null) return
  const { key, label, maxItems: most, counter } = crowded
  const values = { most, label: saying(label), counter: saying(counter) }
  throw new HttpError(422, 'too many rows', key, [...crowdedWords, values])
}

/** A 422 for an answer of which a save in the background, that nobody looks at, would keep the beginning alone. */
export function refuseTooLong(body: Body): void {
  const name = tooLong(body)
  if (name !== null) throw new HttpError(422, 'an answer too long', name)
}
