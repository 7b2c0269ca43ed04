// What a clerk narrows his queue by: all that is set must hold.
import type { Knex } from 'knex'
import type { Staff } from '../../../kernel/actor.ts'
import { addDays } from '../../../kernel/day.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Status } from '../../../workflow/index.ts'

export interface QueueFilters {
  readonly words: string
  readonly status: Status | null
  /** Due within so many calendar days from today, 'late' for past. */
  readonly due: 'late' | number | null
  readonly kind: 'person' | 'company' | null
  readonly regionPath: string | null
  /** 'me', 'nobody', the account of a colleague, or null for whoever. */
  readonly assignee: string | null
  readonly labelId: string | null
}

export const noFilters: QueueFilters = {
  ...{ words: '', status: null, due: null, kind: null },
  ...{ regionPath: null, assignee: null, labelId: null },
}

export function withFilters(actor: Staff, filters: QueueFilters, today: Day) {
  const { status, due, kind, regionPath, assignee } = filters
  return (query: Knex.QueryBuilder): void => {
    if (status !== null) void query.where('a.status', status)
    if (due === 'late') void query.where('a.dueOn', '<', today)
    else if (due !== null) void query.whereBetween('a.dueOn', [today, addDays(today, due)])
    if (kind !== null) void query.where('a.applicantKind', kind)
    if (regionPath !== null) {
      void query.where((within) => {
        void within
          .where('a.regionPath', regionPath)
          .orWhereRaw('starts_with(a.region_path, ?)', [`${regionPath}/`])
      })
    }
    if (filters.labelId !== null) {
      void query.whereRaw(
        'exists (select from application_labels t where t.application_id = a.id and t.label_id = ?)',
        [filters.labelId],
      )
    }
    if (assignee === 'me') void query.where('a.assigneeAccountId', actor.accountId)
    else if (assignee === 'nobody') void query.whereNull('a.assigneeAccountId')
    else if (assignee !== null) void query.where('a.assigneeAccountId', assignee)
    void query.modify(withWords(filters.words))
  }
}

/** A 查询号 (13 digits) or a 办件编号 (40 to 50 signs), however it was typed; null for other words. */
export function numberIn(words: string): string | null {
  const signs = words.normalize('NFKC').replace(/[\s\p{Cc}-]/gu, '')
  return /^(\d{13}|[0-9A-Z]{40,50})$/.test(signs) ? signs : null
}

/** Each word must stand somewhere: in the name, the matter, or what the applicant wrote. */
function withWords(words: string) {
  return (query: Knex.QueryBuilder): void => {
    const text = words
      .normalize('NFKC')
      .replace(/\p{Cc}/gu, '')
      .trim()
      .slice(0, 60)
    const number = numberIn(words)
    if (number?.length === 13) void query.where('a.queryNumber', number)
    else if (number !== null) void query.where('a.number', number)
    else {
      for (const word of text.split(/\s+/).filter((one) => one !== '')) {
        const like = `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
        void query.where((either) => {
          void either
            .where('a.applicantName', 'like', like)
            .orWhere('v.name', 'like', like)
            .orWhere('a.handleItem', 'like', like)
            .orWhereRaw(writtenBy, [like])
        })
      }
    }
  }
}

/** Long numbers and what is sealed are left out: nobody finds a person by a part of his number (个人信息保护法). */
const writtenBy = `exists (
  select from jsonb_path_query(a.answers, 'strict $.**') written
  where jsonb_typeof(written) = 'string' and written #>> '{}' !~ '^[gs]1[.][[:alnum:]_-]+[.]'
    and regexp_replace(written #>> '{}', '[0-9]{7,}[0-9Xx]*', '', 'g') like ?)`
