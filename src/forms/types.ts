// The nouns of forms: a definition of sections and questions, conditions, answers, what was typed.
import type { z } from 'zod'
import type { Day } from '../kernel/day.ts'
import type { Saying, Values } from '../platform/i18n/translate.ts'
import type { FieldAnswer } from './fields/field-type.ts'
import type { FieldTypes } from './fields/index.ts'

export type SimpleFieldType = keyof FieldTypes
export type FieldTypeName = SimpleFieldType | 'group'

export interface FormDefinition {
  readonly title: string
  readonly sections: readonly Section[]
}

/** 一页或一节: questions that belong together. */
export interface Section {
  readonly key: string
  readonly title: string
  readonly help: string | null
  readonly when: Condition | null
  readonly fields: readonly Field[]
}

export interface FieldBase {
  readonly key: string
  readonly label: string
  readonly required: boolean
  readonly hint: string | null
  /** How an answer looks: '青A12345'; null where it goes without saying. */
  readonly example: string | null
  /** Asked only when this holds; null for always. */
  readonly when: Condition | null
}

/** A question with one answer; each type adds its settings. */
export type SimpleField = {
  [T in SimpleFieldType]: FieldBase & { readonly type: T } & Readonly<
      z.infer<FieldTypes[T]['settings']>
    >
}[SimpleFieldType]

/** 重复填写的一组 (家庭成员): rows of simple questions. */
export interface GroupField extends FieldBase {
  readonly type: 'group'
  readonly minItems: number
  readonly maxItems: number
  /** What a row is counted in: '人', '项', '头'. */
  readonly counter: string
  /** A row as a card, or all rows as one table. */
  readonly layout: 'cards' | 'table'
  readonly fields: readonly SimpleField[]
}

export type Field = SimpleField | GroupField

export type ConditionValue = string | number | boolean | readonly string[]

/** What an answer is compared with: a value, another answer, or a day counted from today: '-60y'. */
export type Operand = ConditionValue | { readonly answer: string } | { readonly today: string }

export const operators = [
  ...(['equals', 'not-equals', 'in', 'contains', 'answered'] as const),
  ...(['greater', 'less', 'at-least', 'at-most'] as const),
  /** Of regions: lies in this one; lies in a pastoral county (牧区). */
  ...(['within', 'pastoral'] as const),
] as const

export type Operator = (typeof operators)[number]

/**
 * A statement about an earlier answer by its key, about what is derived from one ('applicantId.age'),
 * or about a fact of the application ('@region', '@applicantKind', '@today').
 */
export interface Test {
  readonly field: string
  readonly op: Operator
  readonly value: Operand
}

/** What conditions and calculations may know besides answers. */
export interface Facts {
  readonly today: Day
  /** Who applies; null where nobody is known yet, as in a sample. */
  readonly applicantKind: 'person' | 'company' | null
  /** The code of the region where it is applied for, null where it is not known. */
  readonly region: string | null
  /** The codes of the pastoral counties. */
  readonly pastoral: readonly string[]
}

export type Condition =
  Test | { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] }

/** The answers of one row of a group. */
export type AnswerRow = Readonly<Record<string, FieldAnswer>>
export type Answer = FieldAnswer | readonly AnswerRow[]
/** Clean answers by question; a question that was not asked or not answered is absent. */
export type Answers = Readonly<Record<string, Answer>>

/** What was typed, by control ('members.0.name', 'birth.year'): kept to be shown again. */
export type Raw = Readonly<Record<string, readonly string[]>>

export interface FormError {
  readonly path: string
  /** The id of the control that takes the focus. */
  readonly fieldId: string
  /** For the summary, with the question's name and its row, in the language of the page. */
  readonly summary: Saying
  /** The same in Chinese. */
  readonly message: string
  /** For beside the question, with its slots, so that it can be translated. */
  readonly sentence: string
  readonly values: Values
}

export interface ParsedForm {
  readonly answers: Answers
  readonly errors: readonly FormError[]
  readonly raw: Raw
  /** The questions that are not asked, by key. */
  readonly unasked: readonly string[]
}

/** 存草稿 checks what is there; 提交 asks for everything. */
export type ParseMode = 'draft' | 'submit'

/** The flat object of a urlencoded body; nothing about it is trusted. */
export type Body = Readonly<Record<string, unknown>>
