// 办事负担: what a matter asks of an applicant, in numbers that can be compared and added up.
import type { FormDefinition } from '../../forms/index.ts'
import type { VersionContent } from '../types.ts'

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
    days: version.promisedDays,
  }
}

/** 负担分: a question counts 1, a material 5, a visit 20; days of waiting are shown but not counted. */
export function weightOf({ fields, materials, visits }: Burden): number {
  return fields + materials * 5 + visits * 20
}

export function meanBurden(burdens: readonly Burden[]): Burden {
  const mean = (part: (burden: Burden) => number): number =>
    burdens.length === 0 ? 0 : burdens.reduce((sum, each) => sum + part(each), 0) / burdens.length
  return {
    fields: mean(({ fields }) => fields),
    materials: mean(({ materials }) => materials),
    uploads: mean(({ uploads }) => uploads),
    visits: mean(({ visits }) => visits),
    days: mean(({ days }) => days),
  }
}
