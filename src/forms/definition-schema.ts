// Reads a definition from where it is stored (jsonb) or edited: what does not fit is refused whole.
import { z } from 'zod'
import { ok, refuse } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import { fieldTypes } from './fields/index.ts'
import { isKey } from './rules/paths.ts'
import { operators } from './types.ts'
import type { Condition, FormDefinition, SimpleFieldType } from './types.ts'

/** Where it does not fit, as paths into the stored object: 'sections.0.fields.2.maxLength'. */
export function readDefinition(stored: unknown): Result<FormDefinition, readonly string[]> {
  const read = definition.safeParse(stored)
  return read.success
    ? ok(read.data as FormDefinition)
    : refuse(read.error.issues.map((issue) => issue.path.join('.')))
}

const key = z.string().refine(isKey)

/** A key, a part derived from its answer, or a fact: 'members', 'applicantId.age', '@region'. */
const reference = z.string().refine((text) => {
  const [name = '', part, ...rest] = text.split('.')
  if (text.startsWith('@')) return ['@region', '@applicantKind', '@today'].includes(text)
  return isKey(name) && (part === undefined || isKey(part)) && rest.length === 0
})

const test = z.object({
  field: reference,
  op: z.enum(operators),
  value: z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.array(z.string()),
    z.strictObject({ answer: reference }),
    z.strictObject({ today: z.string().regex(/^[+-]?\d{1,4}[dmy]$/) }),
  ]),
})

const deepest = 5

/** Conditions nest a few levels, never without end. */
function conditionTo(depth: number): z.ZodType<Condition> {
  if (depth === 0) return test
  const inner = z
    .array(conditionTo(depth - 1))
    .min(1)
    .max(20)
  return z.union([z.strictObject({ all: inner }), z.strictObject({ any: inner }), test])
}

/** A condition as an editor makes it from lines: two levels, so that it can be told in words. */
export const shortCondition = conditionTo(2)

const base = {
  key,
  label: z.string().min(1).max(200),
  required: z.boolean(),
  hint: z.string().max(500).nullable(),
  example: z.string().max(100).nullable().default(null),
  when: conditionTo(deepest).nullable(),
}

const typeNames = Object.keys(fieldTypes) as SimpleFieldType[]

/** The settings are those of the type; what no type knows is left out. */
const simpleField = z
  .looseObject({ ...base, type: z.enum(typeNames) })
  .transform(({ key, label, required, hint, example, when, type, ...rest }, context) => {
    const settings = fieldTypes[type].settings.safeParse(rest)
    const problems = settings.error?.issues ?? []
    problems.forEach(({ message, path }) => context.addIssue({ code: 'custom', message, path }))
    return { key, label, required, hint, example, when, type, ...settings.data }
  })

const group = z.object({
  ...base,
  type: z.literal('group'),
  minItems: z.number().int().min(0).max(100),
  maxItems: z.number().int().min(1).max(100),
  counter: z.string().min(1).max(4),
  layout: z.enum(['cards', 'table']).default('cards'),
  fields: z.array(simpleField).min(1).max(50),
})

const section = z.object({
  key,
  title: z.string().min(1).max(100),
  help: z.string().nullable(),
  when: conditionTo(deepest).nullable(),
  fields: z.array(z.discriminatedUnion('type', [group, simpleField])).max(200),
})

const definition = z.object({
  title: z.string().min(1).max(200),
  sections: z.array(section).min(1).max(50),
})
