// Rows of consultations and of their rules; only this module writes them.
import type { Knex } from 'knex'
import type { Consultation, ConsultationRule } from './types.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer I)[] ? I[] : T[K] }

type Row = Mutable<Consultation>

export type NewConsultation = Omit<
  Consultation,
  | ('id' | 'remindedAt' | 'status' | 'opinion' | 'reply' | 'replyAttachmentId')
  | ('answeredByAccountId' | 'answeredByName' | 'closedAt' | 'closedOn' | 'withdrawalReason')
>

interface RuleRow extends Mutable<ConsultationRule> {
  id: string
  changedAt: Date
  changedByAccountId: string | null
}

declare module 'knex/types/tables.js' {
  interface Tables {
    consultations: Knex.CompositeTableType<
      Row,
      Mutable<NewConsultation>,
      Partial<Omit<Row, 'id' | 'applicationId' | 'departmentId'>>
    >
    consultationRules: Knex.CompositeTableType<RuleRow, Omit<RuleRow, 'id'>, Partial<RuleRow>>
  }
}
