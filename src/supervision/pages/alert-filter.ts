// What a list of alerts was asked for; anything else that was sent is left out.
import type { Request } from 'express'
import { alertStatusNames, cardNames, ruleTexts } from '../messages.ts'
import { everyAlert } from '../queries/alert-list.ts'
import type { AlertFilter } from '../queries/alert-list.ts'
import { keyOf, queryOf } from './staff.ts'

export interface ReadFilter {
  readonly filter: AlertFilter
  /** The filter as its address says it, without the place in the list. */
  readonly kept: Readonly<Record<string, string>>
}

export function readAlertFilter(req: Request): ReadFilter {
  const status = queryOf(req, 'status')
  const department = queryOf(req, 'department')
  const after = queryOf(req, 'after')
  const filter: AlertFilter = {
    ...everyAlert,
    rule: keyOf(ruleTexts, queryOf(req, 'rule')),
    card: keyOf(cardNames, queryOf(req, 'card')),
    status: status === '' ? 'open' : keyOf(alertStatusNames, status),
    departmentId: /^[1-9]\d{0,17}$/.test(department) ? department : null,
    after: after === '' ? null : after,
  }
  const kept = {
    rule: filter.rule ?? '',
    card: filter.card ?? '',
    status: status === '' ? '' : (filter.status ?? 'all'),
    department: filter.departmentId ?? '',
  }
  return { filter, kept: Object.fromEntries(Object.entries(kept).filter(([, one]) => one !== '')) }
}
