// What every desk page of supervision begins with: a member of staff, and fields of a form as text.
import type { Request } from 'express'
import type { Staff } from '../../kernel/actor.ts'
import type { Context } from '../../platform/context.ts'
import { HttpError } from '../../platform/web/errors.ts'
import type { FieldProps } from '../../platform/web/components.ts'
import { supervises } from '../rules/policy.ts'

/** The member of staff who asks; anybody else is refused. */
export function staffOf({ actor }: Context): Staff {
  if (actor.kind !== 'staff') throw new HttpError(403, 'staff only')
  return actor
}

/** The same, holding the post of supervision. */
export function supervisorOf({ actor }: Context): Staff {
  if (!supervises(actor)) throw new HttpError(403, 'supervisors only')
  return actor
}

/** A field as it was typed, without what no text holds. */
export function textOf(req: Request, name: string): string {
  const body = req.body as Readonly<Record<string, unknown>>
  const value = body[name]
  return typeof value === 'string' ? value.replace(/[\0\p{Cs}]/gu, '').slice(0, 20_000) : ''
}

export function queryOf(req: Request, name: string): string {
  const value = req.query[name]
  return typeof value === 'string' ? value.slice(0, 100) : ''
}

/** One of a record's keys; null for anything else that was sent. */
export function keyOf<K extends string>(
  names: Readonly<Record<K, unknown>>,
  text: string,
): K | null {
  return (Object.keys(names) as K[]).find((one) => one === text) ?? null
}

export function words(
  field: Pick<FieldProps, 'id' | 'name' | 'label' | 'hint' | 'error' | 'optional'>,
  value: string,
): FieldProps {
  return {
    ...field,
    ...{ group: false, required: field.optional === null, disabled: false },
    control: { kind: 'textarea', value, rows: 3, maxLength: 2000 },
  }
}
