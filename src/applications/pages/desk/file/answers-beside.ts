// What the applicant wrote, to be read beside a page of what he handed in.
import { formVersion, presentAnswers } from '../../../../forms/index.ts'
import { filedVersion } from '../../../../matters/index.ts'
import type { Context } from '../../../../platform/context.ts'
import { formEnv } from '../../../form-env.ts'
import { paths } from '../../../paths.ts'
import type { FiledFile } from '../../../submissions-store.ts'
import type { Application } from '../../../types.ts'
import { answerParts } from '../file-parts.ts'
import type { AnswerPart } from '../file-parts.ts'

/** `full` while the clerk has the full numbers in sight, with his reason on record. */
export async function answersBeside(
  { db, today, actor }: Context,
  application: Application,
  files: readonly FiledFile[],
  full: boolean,
): Promise<readonly AnswerPart[]> {
  const { formVersionId } = await filedVersion(db, application)
  const definition = await formVersion(db, formVersionId)
  const env = await formEnv(db, today, {
    ...{ application, definition, files, reader: actor },
    hrefOf: (file) => paths.deskAttachment(application.id, file),
  })
  return answerParts(
    presentAnswers(definition, application.answers, env, { masked: !full }).sections,
  )
}
