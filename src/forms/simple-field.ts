// A question together with its type: the one place where the registry is asked by name.
import type { Result } from '../kernel/result.ts'
import type { Control } from './fields/control.ts'
import type {
  Boxes,
  FieldAnswer,
  FieldRefusal,
  FieldType,
  FormEnv,
  Place,
  Typed,
} from './fields/field-type.ts'
import { fieldTypes } from './fields/index.ts'
import type { Raw, SimpleField } from './types.ts'

/** What the controls of the question at `path` sent. */
export function typedAt(field: SimpleField, raw: Raw, path: string): Typed {
  const parts = typeOf(field).parts.map((part) => [part, raw[partPath(path, part)] ?? []] as const)
  return Object.fromEntries(parts)
}

export function partPath(path: string, part: string): string {
  return part === '' ? path : `${path}.${part}`
}

export function partsOf(field: SimpleField): readonly string[] {
  return typeOf(field).parts
}

export function boxesOf(field: SimpleField): Boxes {
  return typeOf(field).boxes
}

export function askOf(field: SimpleField): FieldType<unknown, FieldAnswer>['ask'] {
  return typeOf(field).ask
}

export function parseField(
  field: SimpleField,
  typed: Typed,
  env: FormEnv,
): Result<FieldAnswer | null, FieldRefusal> {
  return typeOf(field).parse(typed, field, env)
}

/** What would be typed for this answer; nothing for one of another type. */
export function writeField(field: SimpleField, answer: unknown): Typed {
  const type = typeOf(field)
  return type.holds(answer) ? type.write(answer) : {}
}

/** The answer in words, '' for none and for one of another type. */
export function showField(
  field: SimpleField,
  answer: unknown,
  env: FormEnv,
  masked: boolean,
): string {
  const type = typeOf(field)
  if (!type.holds(answer)) return ''
  return masked ? type.mask(answer, field, env) : type.show(answer, field, env)
}

export function controlOf(field: SimpleField, typed: Typed, env: FormEnv, place: Place): Control {
  return typeOf(field).control(typed, field, env, place)
}

/** A field carries the settings of its own type, which the union of the registry cannot express. */
function typeOf(field: SimpleField): FieldType<unknown, FieldAnswer> {
  return fieldTypes[field.type]
}
