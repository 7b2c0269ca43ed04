// The same question twice in one post: nobody can say which answer is meant, so none is kept.
import { isPostedTwice } from '../../../forms/index.ts'
import type { Body, FormDefinition } from '../../../forms/index.ts'
import { HttpError } from '../../../platform/web/errors.ts'

/** A 400 for a body that no page of the form sends; what stands in the draft stays. */
export function refuseTwice(definition: FormDefinition, body: Body): void {
  if (isPostedTwice(definition, body)) throw new HttpError(400, 'a question twice')
}
