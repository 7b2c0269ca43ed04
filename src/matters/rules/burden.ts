// 办事负担: what a matter asks of an applicant, in numbers that can be compared and added up.
import type { FormDefinition } from '../../forms/index.ts'
import type { VersionContent } from '../types.ts'
import { promisedWorkingDays } from './term.ts'

export interface Burden {
  /** 填写项: questions of the form, those of one row of a group included. */
  readonly fields: number
  /** 要交的材料: neither made by the system nor obtained by sharing. */
  readonly materials: number
  /** 必传: materials and files without which nothing can be filed. */
  readonly uploads: number
  readonly visits: number
  /** Working days. */
  readonly days: number
}

export function burdenOf(
  version: Pick<VersionContent, 'elements' | 'promisedDays' | 'visits'>,
  form: FormDefinition,
): Burden {
  const fields = form.sections.flatMap((section) => section.fields)
  const asked = version.elements.materials.filter((each) => !each.generated && !each.freeSubmit)
  const required = fields.filter((field) => field.type === 'file' && field.required)
  return {
    fields: fields.reduce(
      (sum, field) => sum + (field.type === 'group' ? field.fields.length : 1),
      0,
    ),
    materials: asked.length,
    uploads: asked.filter((each) => each.required).length + required.length,
    visits: version.visits,
    days: promisedWorkingDays(version),
  }
}

/** 负担分: a question counts 1, a material 5, a visit 20; days of waiting are shown but not counted. */
export function weightOf({ fields, materials, visits }: Burden): number {
  return fields + materials * 5 + visits * 20
}

export const noBurden: Burden = { fields: 0, materials: 0, uploads: 0, visits: 0, days: 0 }

export function addBurdens(one: Burden, other: Burden): Burden {
  return eachPart((part) => part(one) + part(other))
}

/** The mean over so many. */
export function shareOf(sum: Burden, many: number): Burden {
  return eachPart((part) => (many === 0 ? 0 : part(sum) / many))
}

function eachPart(of: (part: (burden: Burden) => number) => number): Burden {
  return {
    fields: of(({ fields }) => fields),
    materials: of(({ materials }) => materials),
    uploads: of(({ uploads }) => uploads),
    visits: of(({ visits }) => visits),
    days: of(({ days }) => days),
  }
}
