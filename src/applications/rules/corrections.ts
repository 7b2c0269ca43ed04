// What a correction notice lets the applicant change.
import type { Condition, Field, FormDefinition, Raw } from '../../forms/index.ts'
import type { Elements, Material } from '../../matters/index.ts'
import type { CorrectionItem, Corrections } from '../types.ts'
import { isNeeded, materialsToUpload } from './completeness.ts'
import type { AllTold } from './completeness.ts'

const materialPrefix = 'material:'

/**
 * The top keys of the questions named; for one inside a group, the whole group. What a named answer
 * opens when it changes may be answered too. The question by which 告知承诺 was chosen stays as it was
 * filed: papers, terms and what was signed follow from it.
 */
export function correctableKeys(
  { items }: Corrections,
  definition: FormDefinition,
  { onPromise }: Pick<Elements, 'onPromise'>,
): ReadonlySet<string> {
  const fields = definition.sections.flatMap((section) =>
    section.fields.map(({ key, when }) => ({ key, needs: [when, section.when].flatMap(fieldsOf) })),
  )
  const known = new Set(fields.map(({ key }) => key))
  known.delete(onPromise?.question ?? '')
  const keys = new Set(items.map(keyOf).filter((key) => known.has(key)))
  // Conditions speak of earlier questions, so one pass finds what follows from what.
  for (const { key, needs } of fields) {
    if (known.has(key) && needs.some((need) => keys.has(need))) keys.add(key)
  }
  return keys
}

/** The numbers of the materials that an answer which may change could ask for. */
export function openableMaterials(
  materials: readonly Material[],
  keys: ReadonlySet<string>,
): ReadonlySet<number> {
  const able = materialsToUpload(materials).filter(({ when }) =>
    fieldsOf(when).some((key) => keys.has(key)),
  )
  return new Set(able.map(({ number }) => number))
}

/** What the corrected answers ask for and the filed ones did not. */
export function materialsOpened(
  materials: readonly Material[],
  filed: AllTold,
  corrected: AllTold,
): readonly Material[] {
  return materialsToUpload(materials).filter(
    (material) => isNeeded(material, corrected) && !isNeeded(material, filed),
  )
}

/** The numbers of the materials named. */
export function correctableMaterials({ items }: Corrections): ReadonlySet<number> {
  return new Set(items.flatMap((item) => materialOf(item) ?? []))
}

export function materialTarget(number: number): string {
  return `${materialPrefix}${number}`
}

/** The material that an item is about, null when it is about a question. */
export function materialOf({ target }: Pick<CorrectionItem, 'target'>): number | null {
  if (!target.startsWith(materialPrefix)) return null
  const number = Number(target.slice(materialPrefix.length))
  return Number.isInteger(number) ? number : null
}

/** The top key of the question that an item is about. */
export function keyOf({ target }: Pick<CorrectionItem, 'target'>): string {
  return topKey(target)
}

/** The form of the questions that may change, on one page; conditions on the others hold already. */
export function correctionForm(
  definition: FormDefinition,
  keys: ReadonlySet<string>,
): FormDefinition {
  const fields = definition.sections
    .flatMap((section) => section.fields)
    .filter(({ key }) => keys.has(key))
    .map((field): Field => (isWithin(field.when, keys) ? field : { ...field, when: null }))
  const section = { key: 'corrections', title: definition.title, help: null, when: null, fields }
  return { title: definition.title, sections: [section] }
}

/** What was typed now for the questions that may change, and before for all others. */
export function withCorrections(before: Raw, typed: Raw, keys: ReadonlySet<string>): Raw {
  const kept = Object.entries(before).filter(([path]) => !keys.has(topKey(path)))
  const changed = Object.entries(typed).filter(([path]) => keys.has(topKey(path)))
  return Object.fromEntries([...kept, ...changed])
}

/** The materials named for which no file has come since the notice. */
export function materialsOwed(
  corrections: Corrections,
  files: readonly { readonly materialNumber: number; readonly createdAt: Date }[],
  noticedAt: Date,
): readonly number[] {
  return [...correctableMaterials(corrections)].filter(
    (number) =>
      !files.some((file) => file.materialNumber === number && file.createdAt >= noticedAt),
  )
}

export function topKey(path: string): string {
  return path.split('.')[0] ?? ''
}

function fieldsOf(condition: Condition | null): readonly string[] {
  if (condition === null) return []
  if ('all' in condition) return condition.all.flatMap(fieldsOf)
  return 'any' in condition ? condition.any.flatMap(fieldsOf) : [condition.field]
}

function isWithin(condition: Condition | null, keys: ReadonlySet<string>): boolean {
  return fieldsOf(condition).every((key) => keys.has(key))
}
