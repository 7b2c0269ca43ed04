// What a field type is: one value that reads what was typed, writes it back, shows it and draws it.
import type { z } from 'zod'
import type { ScanState } from '../../attachments/index.ts'
import type { Day } from '../../kernel/day.ts'
import type { Result } from '../../kernel/result.ts'
import type { Saying, Values } from '../../platform/i18n/translate.ts'
import type { Facts } from '../types.ts'
import type { FaultCode } from './faults.ts'
import type { Control } from './control.ts'

/** The answer of one question, as it is kept: plain JSON. */
export type FieldAnswer = string | number | boolean | readonly string[]

/** What the controls of one question sent, by part; '' is the control named after the question. */
export type Typed = Readonly<Record<string, readonly string[]>>

export interface CodeName {
  readonly code: string
  readonly name: string
}

/** 区划 as the caller knows them; codes have 6 digits down to the county and 9 for a town. */
export interface RegionLookup {
  isRegion(code: string): boolean
  /** The code in force: itself, or its successor where the region was merged or renamed. */
  currentCode(code: string): string | null
  /** The name with the names above it: '玉树州杂多县扎青乡'; null for an unknown code. */
  nameOf(code: string): string | null
  readonly prefectures: readonly { readonly name: string; readonly counties: readonly CodeName[] }[]
  townsOf(county: string): readonly CodeName[]
  /** False where the province has no list of villages: their names are written freely. */
  readonly hasVillages: boolean
  /** The villages of a town, by codes of 12 digits, that are in force on a day. */
  villagesOf(town: string, today: Day): readonly CodeName[]
  /** A village by its code, also one whose code ran out; null for a code that never was. */
  villageOf(code: string, today: Day): { readonly name: string; readonly inForce: boolean } | null
}

/** A file that the caller has stored for a question. */
export interface AttachedFile {
  readonly id: string
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** Where it may be seen, null when it may not (yet). */
  readonly href: string | null
  readonly state: ScanState
  /** In a trial: every row of a group has it, without naming it. */
  readonly inEveryRow?: true
}

/** An earlier application or a certificate of the applicant, to be referred to. */
export interface Reference {
  readonly kind: 'application' | 'certificate'
  readonly number: string
  /** '牧业保险投保，2026年10月15日'. */
  readonly label: string
  /** False for what was withdrawn, revoked or has run out: it is known, and may not be referred to. */
  readonly inForce: boolean
  /** Where the reader sees it, null where he may not. */
  readonly href: string | null
}

/** What the forms need to know of the world. */
export interface FormEnv extends Facts {
  readonly regions: RegionLookup
  readonly dictionaries: Readonly<Record<string, readonly CodeName[]>>
  /** The stored files of each question, by its path. */
  readonly files: Readonly<Record<string, readonly AttachedFile[]>>
  /** What is said of files that were cut off on their way, by the path of their question or the number of their material. */
  readonly unfinished?: Readonly<Record<string, readonly Saying[]>>
  /** What the applicant has filed and been issued in this hall; null where nobody applies (trials). */
  readonly references: readonly Reference[] | null
  /** Set before every id of the page, so that two forms can share one: 'f'. */
  readonly idPrefix: string
}

/** Why an answer is refused; the sentence is in messages.ts, the values fill its slots. */
export interface FieldRefusal {
  readonly code: FaultCode
  readonly values: Values
}

/** Where a question's control stands: the name it posts under and the id of what takes the focus. */
export interface Place {
  readonly path: string
  readonly name: string
  readonly id: string
}

/**
 * Boxes to tick: none of them, one, or many, which alone may come more than once in a post. Browsers do
 * not name a box that is not ticked, so an empty value of the same name stands behind them on the page.
 */
export type Boxes = 'none' | 'one' | 'many'

export interface FieldType<S, A extends FieldAnswer> {
  readonly settings: z.ZodType<S>
  /** Which verb asks for it: 请填写, 请选择, 请上传, 请勾选; null for what asks nothing. */
  readonly ask: 'fill' | 'choose' | 'upload' | 'tick' | null
  /** The parts under which its controls post. */
  readonly parts: readonly string[]
  readonly boxes: Boxes
  /** True for an answer that this type could have made (definitions change, answers stay). */
  holds(answer: unknown): answer is A
  /** The clean answer, null when nothing was typed. */
  parse(typed: Typed, settings: S, env: FormEnv): Result<A | null, FieldRefusal>
  /** What would have to be typed for this answer: parse undoes it. */
  write(answer: A): Typed
  show(answer: A, settings: S, env: FormEnv): string
  /** Whether this answer finds or identifies somebody, so that it lies sealed in the database. */
  isPersonal(answer: A): boolean
  /** As `show`, for eyes that need not see it whole. */
  mask(answer: A, settings: S, env: FormEnv): string
  control(typed: Typed, settings: S, env: FormEnv, place: Place): Control
}

type Open = 'mask' | 'parts' | 'boxes' | 'isPersonal'
type Spec<S, A extends FieldAnswer> = Omit<FieldType<S, A>, Open> &
  Partial<Pick<FieldType<S, A>, Open>>

/** Makes a field type; unless told, it has one control and hides nothing. */
export function fieldType<S, A extends FieldAnswer>(spec: Spec<S, A>): FieldType<S, A> {
  return { mask: spec.show, parts: [''], boxes: 'none', isPersonal: () => false, ...spec }
}

export const always = (): boolean => true

/** Free text in which somebody wrote a number of an identity card, a telephone or an account. */
export function holdsLongNumber(answer: string): boolean {
  return /(?:\d[\s-]?){6}\d/.test(answer.normalize('NFKC'))
}

/** What one control sent, '' when it sent nothing. */
export function only(typed: Typed, part = ''): string {
  return typed[part]?.[0] ?? ''
}

export function fault(code: FaultCode, values: FieldRefusal['values'] = {}): FieldRefusal {
  return { code, values }
}

export function isText(answer: unknown): answer is string {
  return typeof answer === 'string' && answer !== ''
}

export function isTextList(answer: unknown): answer is readonly string[] {
  return Array.isArray(answer) && answer.every(isText)
}
