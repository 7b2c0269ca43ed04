// An application that waits for its correction, with what the notice lets its owner change.
import { applyRepeat, parseAnswers, parseRaw, repeatCommand } from '../../../../forms/index.ts'
import type { Body, FormDefinition, FormError, Raw } from '../../../../forms/index.ts'
import type { Context } from '../../../../platform/context.ts'
import { draftForm, withFiles } from '../../../draft-form.ts'
import type { DraftForm } from '../../../draft-form.ts'
import type { Material } from '../../../../matters/index.ts'
import { correctedAnswers } from '../../../resubmit.ts'
import {
  correctableKeys,
  correctableMaterials,
  correctionForm,
  materialsOpened,
  openableMaterials,
  topKey,
  withCorrections,
} from '../../../rules/corrections.ts'
import { stepsOf } from '../../../store.ts'
import type { Application, Corrections } from '../../../types.ts'
import { refuseForged } from '../refuse-forged.ts'
import { lastStep } from './outcome.ts'

export interface Correcting extends DraftForm {
  readonly corrections: Corrections
  readonly keys: ReadonlySet<string>
  /** Of the questions that may change, alone. */
  readonly form: FormDefinition
  /** The numbers of the materials that take files: those named, and those that an answer may ask for. */
  readonly places: ReadonlySet<number>
  /** What the answers as they are typed ask for and the filed ones did not. */
  readonly opened: readonly Material[]
  readonly noticedAt: Date
}

/** Null when it does not wait for a correction (any more). */
export async function correctingOf(
  ctx: Context,
  application: Application,
): Promise<Correcting | null> {
  const { corrections, status } = application
  if (status !== 'correcting' || corrections === null) return null
  const form = await draftForm(ctx.db, application, ctx.today)
  const steps = await stepsOf(ctx.db, application.id)
  const { elements } = form.version
  const keys = correctableKeys(corrections, form.definition, elements)
  const named = correctableMaterials(corrections)
  return {
    ...form,
    corrections,
    keys,
    form: correctionForm(form.definition, keys),
    places: new Set([...named, ...openableMaterials(elements.materials, keys)]),
    opened: openedNow(form, keys).filter(({ number }) => !named.has(number)),
    noticedAt: lastStep(steps, 'request-correction')?.happenedAt ?? application.updatedAt,
  }
}

function openedNow(form: DraftForm, keys: ReadonlySet<string>): readonly Material[] {
  const { application, definition, version, env, raw } = form
  const now = parseRaw(definition, raw, env, 'draft').answers
  return materialsOpened(
    version.elements.materials,
    { answers: application.answers, facts: env },
    { answers: correctedAnswers(application.answers, now, keys), facts: env },
  )
}

/**
 * All that is typed now: the questions of the page as posted, the others as they were. What the body does
 * not name stays, and a form that was cut off (`isWhole` false) takes nothing away either.
 */
export function typedNow(correcting: Correcting, body: Body, isWhole: boolean): Raw {
  const { form, definition, files, env, raw, keys } = correcting
  refuseForged(definition, body, raw)
  const options = { mode: 'draft', sections: null, earlier: raw, isWhole } as const
  const typed = parseAnswers(form, body, env, options).raw
  const command = repeatCommand(body)
  const changed = command === null ? typed : applyRepeat(form, typed, command)
  return withFiles(definition, files, withCorrections(raw, changed, keys))
}

/** The questions that may change, of all sections. */
export function questionsOf({ form }: Correcting): FormDefinition['sections'][number]['fields'] {
  return form.sections.flatMap(({ fields }) => fields)
}

/** What cannot stand in the questions that may change. */
export function errorsIn({ definition, env, keys }: Correcting, raw: Raw): readonly FormError[] {
  const { errors } = parseRaw(definition, raw, env, 'submit')
  return errors.filter(({ path }) => keys.has(topKey(path)))
}
