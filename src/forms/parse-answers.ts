// Reads a posted form: clean answers to the questions that were asked, a sentence for each that
// cannot stand, and what was typed, to be shown again.
import type { FormEnv } from './fields/field-type.ts'
import { parseSimple } from './parse-field.ts'
import type { Parsed, Terms } from './parse-field.ts'
import { parseGroup } from './parse-group.ts'
import { markUnasked, rawFromBody } from './raw.ts'
import { withPlacedFile } from './stray-files.ts'
import { isVisible } from './rules/visibility.ts'
import type {
  Answer,
  Answers,
  Body,
  Field,
  FormDefinition,
  FormError,
  ParsedForm,
  ParseMode,
  Raw,
} from './types.ts'

export interface ParseOptions {
  readonly mode: ParseMode
  /** The sections that were on the page, by key; null for all. */
  readonly sections: readonly string[] | null
  /** What stands already: sections that were not on the page, and what the body does not name. */
  readonly earlier: Raw
  /** False for a body that was cut off: of a question that came in part, the other boxes stay too. */
  readonly isWhole?: boolean
}

/**
 * Reads a urlencoded body. Never throws, whatever was posted. Errors are those of the sections on
 * the page; answers and raw are of the whole form.
 */
export function parseAnswers(
  definition: FormDefinition,
  body: Body,
  env: FormEnv,
  { mode, sections, earlier, isWhole = true }: ParseOptions,
): ParsedForm {
  const onPage = definition.sections.filter(({ key }) => sections?.includes(key) ?? true)
  const fields = onPage.flatMap((section) => section.fields)
  const here = rawFromBody(fields, withPlacedFile(body), earlier, isWhole ? 'questions' : 'parts')
  const raw = { ...withoutFields(earlier, fields), ...here }
  const { answers, errors, unasked } = parseRaw(definition, raw, env, mode)
  const onIt = new Set(fields.map(({ key }) => key))
  const own = errors.filter(({ path }) => onIt.has(topKey(path)))
  return { answers, errors: own, raw: markUnasked(raw, unasked), unasked }
}

/** Checks what was typed before, without a body: the last check before an application is filed. */
export function parseRaw(
  definition: FormDefinition,
  raw: Raw,
  env: FormEnv,
  mode: ParseMode,
): ParsedForm {
  const answers: Record<string, Answer> = Object.create(null) as Record<string, Answer>
  const errors: FormError[] = []
  const unasked: string[] = []
  for (const section of definition.sections) {
    const isOpen = isVisible(section.when, answers, env)
    for (const field of section.fields) {
      if (!isOpen || !isVisible(field.when, answers, env)) {
        unasked.push(field.key)
        continue
      }
      const parsed = parseOne(field, raw, answers, { env, mode })
      if (parsed.answer !== null) answers[field.key] = parsed.answer
      errors.push(...parsed.errors)
    }
  }
  return { answers: { ...answers }, errors, raw, unasked }
}

function parseOne(field: Field, raw: Raw, answers: Answers, terms: Terms): Parsed<Answer> {
  return field.type === 'group'
    ? parseGroup(field, raw, answers, terms)
    : parseSimple(field, raw, { path: field.key, answers, row: null }, terms)
}

function withoutFields(raw: Raw, fields: readonly Field[]): Raw {
  const keys = new Set(fields.map(({ key }) => key))
  return Object.fromEntries(Object.entries(raw).filter(([path]) => !keys.has(topKey(path))))
}

function topKey(path: string): string {
  return path.split('.')[0] ?? ''
}
