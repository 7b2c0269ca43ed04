// How far a draft has come: which sections are asked, what is wrong or missing in each.
import { isVisible, parseRaw } from '../../../forms/index.ts'
import type { Answers, FormError, Section } from '../../../forms/index.ts'
import type { Material } from '../../../matters/index.ts'
import type { DraftForm } from '../../draft-form.ts'
import { handedIn } from '../../rules/papers-awaited.ts'
import { inForce } from '../../rules/files-in-force.ts'
import { missingMaterials } from '../../rules/completeness.ts'

export interface SectionState {
  /** Its place in the form, from 1: the number of its address. */
  readonly number: number
  readonly section: Section
  readonly errors: readonly FormError[]
}

export interface FilingState {
  readonly answers: Answers
  /** The sections that are asked after what has been answered. */
  readonly sections: readonly SectionState[]
  readonly missing: readonly Material[]
}

export function filingState({ definition, raw, env, version, files, commitments }: DraftForm): FilingState {
  const { answers, errors } = parseRaw(definition, raw, env, 'submit')
  const sections = definition.sections.flatMap((section, at): SectionState[] => {
    if (!isVisible(section.when, answers, env)) return []
    const keys = new Set(section.fields.map(({ key }) => key))
    const own = errors.filter(({ path }) => keys.has(path.split('.')[0] ?? ''))
    return [{ number: at + 1, section, errors: own }]
  })
  const told = { answers, facts: env }
  const there = handedIn(inForce(files, env.today), commitments)
  return { answers, sections, missing: missingMaterials(version.elements.materials, there, told) }
}
