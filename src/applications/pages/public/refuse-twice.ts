// The same question twice in one post: nobody can say which answer is meant, so none is kept.
import { postedTwice, tooLong } from '../../../forms/index.ts'
import type { Body, FormDefinition } from '../../../forms/index.ts'
import { HttpError } from '../../../platform/web/errors.ts'

/** A 400 for a body that no page of the form sends; what stands in the draft stays. */
export function refuseTwice(definition: FormDefinition, body: Body): void {
  const name = postedTwice(definition, body)
  if (name !== null) throw new HttpError(400, 'a question twice', name)
}

/** A 422 for an answer of which a save in the background, that nobody looks at, would keep the beginning alone. */
export function refuseTooLong(body: Body): void {
  const name = tooLong(body)
  if (name !== null) throw new HttpError(422, 'an answer too long', name)
}
