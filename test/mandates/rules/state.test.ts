// Where a mandate stands, and what may be given away.
import { expect, test } from 'vitest'
import type { Applicant } from '../../../src/kernel/actor.ts'
import type { Agency, AgentRight } from '../../../src/kernel/agency.ts'
import { mayGive } from '../../../src/mandates/rules/may-give.ts'
import { stateOf } from '../../../src/mandates/rules/state.ts'
import type { Mandate, MandateState } from '../../../src/mandates/types.ts'

type Facts = Pick<Mandate, 'answer' | 'endedAt' | 'endsOn' | 'offeredOn'>

const fresh: Facts = { answer: null, endedAt: null, endsOn: '2026-12-31', offeredOn: '2026-03-02' }
const accepted: Facts = { ...fresh, answer: 'accepted' }
const moment = new Date('2026-03-05T02:00:00Z')

test.each<[string, Facts, string, MandateState]>([
  ['an offer', fresh, '2026-03-02', 'offered'],
  ['an offer on its fourteenth day', fresh, '2026-03-16', 'offered'],
  ['an offer that nobody answered', fresh, '2026-03-17', 'unanswered'],
  ['an offer that was taken back', { ...fresh, endedAt: moment }, '2026-03-06', 'ended'],
  ['one that was declined', { ...fresh, answer: 'declined' }, '2026-03-06', 'declined'],
  ['one accepted', accepted, '2026-03-06', 'in-force'],
  ['one on its last day', accepted, '2026-12-31', 'in-force'],
  ['one after its last day', accepted, '2027-01-01', 'run-out'],
  ['one without an end', { ...accepted, endsOn: null }, '2050-01-01', 'in-force'],
  ['one ended by either side', { ...accepted, endedAt: moment }, '2026-03-05', 'ended'],
])('%s is %s', (_name, facts, today, state) => {
  expect(stateOf(facts, today as Mandate['offeredOn'])).toBe(state)
})

const company: Applicant = {
  ...{ kind: 'applicant', accountId: '1', name: '公司', type: 'company', agent: null },
  permissions: new Set(),
}
const acting = (kind: Agency['kind'], rights: readonly AgentRight[]): Applicant => ({
  ...company,
  agent: {
    ...{ mandateId: '1', kind, accountId: '2', name: '卓玛', rights },
    ...{ scope: { kind: 'all' }, since: '2026-01-01', until: null },
  },
})

test('nobody gives away more than he has, and only the company lets others manage', () => {
  const person: Applicant = { ...company, type: 'person' }
  const all = ['fill', 'submit', 'manage'] as const
  expect(mayGive(company, all)).toBe(true)
  expect(mayGive(acting('representative', all), all)).toBe(true)
  expect(mayGive(acting('clerk', all), all)).toBe(false)
  expect(mayGive(acting('clerk', all), ['fill'])).toBe(true)
  expect(mayGive(acting('clerk', ['fill', 'manage']), ['submit'])).toBe(false)
  expect(mayGive(person, ['fill'])).toBe(true)
  expect(mayGive(person, ['manage'])).toBe(false)
  expect(mayGive({ ...acting('agent', ['fill']), type: 'person' }, ['fill'])).toBe(false)
  expect(mayGive(company, [])).toBe(false)
})
