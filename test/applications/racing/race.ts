// One race: both have pressed before either is served, and what is there afterwards is looked at.
import { expect } from 'vitest'
import { stepsOf } from '../../../src/applications/index.ts'
import type { Step } from '../../../src/applications/index.ts'
import { documentsOf } from '../../../src/documents/index.ts'
import type { Resources } from '../../../src/platform/resources.ts'
import { progressOf } from '../../../src/workflow/rules/progress.ts'
import { steps as table } from '../../../src/workflow/index.ts'
import type { PastStep, SuspensionGround } from '../../../src/workflow/index.ts'
import type { FiledApplication } from '../../support/builders/filed-application.ts'
import { nameOf, press } from './acts.ts'
import { atOnce } from './gate.ts'
import type { Act, Said } from './acts.ts'

/** Lets both wait at the same row, then lets go. */
export async function race(
  resources: Resources,
  filed: FiledApplication,
  [one, other]: readonly [Act, Act],
): Promise<void> {
  const { revision } = await filed.row()
  const before = await traces(resources, filed)
  const first = await press(resources, filed, one, { which: 0, revision })
  const second = await press(resources, filed, other, { which: 1, revision })
  const held = { table: 'applications', id: filed.id } as const
  const answers = await atOnce(resources, held, [first, second])
  const what = `${nameOf(one)} against ${nameOf(other)}`
  await judge(resources, filed, { what, before, answers, alone: isPage(one) && isPage(other) })
}

/** Pressed on a page that shows a revision; timers and what is sent again look for themselves. */
const isPage = ({ action, by }: Act) => by !== 'system' && action !== 'resubmit'

interface Traces {
  readonly steps: readonly Step[]
  readonly documents: readonly { readonly number: string; readonly kind: string }[]
  readonly entries: number
}

async function traces({ db }: Resources, { id }: FiledApplication): Promise<Traces> {
  const entries = await db('auditEntries')
    .where({ applicationId: id, outcome: 'done' })
    .whereIn(
      'action',
      table.map(({ action }) => `applications.${action}`),
    )
    .count<{ count: string }[]>('id as count')
  return {
    steps: await stepsOf(db, id),
    documents: (await documentsOf(db, id)).map(({ number, kind }) => ({ number, kind })),
    entries: Number(entries[0]?.count ?? 0),
  }
}

interface Raced {
  readonly what: string
  readonly before: Traces
  readonly answers: readonly Said[]
  /** Both came from a page: what the second saw is no longer so, whatever the first did. */
  readonly alone: boolean
}

async function judge(
  resources: Resources,
  filed: FiledApplication,
  { what, before, answers, alone }: Raced,
): Promise<void> {
  const effects = answers.filter((one) => one.done).length
  if (alone) expect([what, effects]).toEqual([what, 1])
  expect([what, effects > 0]).toEqual([what, true])
  for (const { sentence } of answers.filter((one) => !one.done)) {
    expect(sentence, what).toMatch(/\p{Script=Han}/u)
  }
  const now = await traces(resources, filed)
  const added = now.steps.slice(before.steps.length)
  expect([what, added.length, now.entries - before.entries]).toEqual([what, effects, effects])
  const papers = added.filter(({ action, fromStatus }) =>
    table.some((row) => row.action === action && row.from.includes(fromStatus) && row.document),
  )
  expect([what, papers.every(({ documentId }) => documentId !== null)]).toEqual([what, true])
  const issued = now.documents.slice(before.documents.length)
  expect([what, new Set(now.documents.map(({ number }) => number)).size]).toEqual([
    ...[what, now.documents.length],
  ])
  if (effects === 1) {
    expect([what, new Set(issued.map(({ kind }) => kind)).size]).toEqual([what, issued.length])
  }
  await foldsToRow(filed, now.steps, what)
}

/** The stored row is what its steps add up to; folding throws where they do not join. */
async function foldsToRow(
  filed: FiledApplication,
  steps: readonly Step[],
  what: string,
): Promise<void> {
  const row = await filed.row()
  expect([what, steps.map(({ sequence }) => sequence)]).toEqual([
    what,
    steps.map((_, at) => at + 1),
  ])
  const folded = progressOf(steps.map((step) => pastOf(step)))
  const last = steps.at(-1)
  expect([what, folded]).toEqual([
    what,
    expect.objectContaining({
      ...{ status: row.status, stageNumber: row.stageNumber },
      ...{ correctionCount: row.correctionCount, extended: row.extended },
      extensionRequested: row.extensionRequested,
    }),
  ])
  expect([what, last?.handlingDepartmentId]).toEqual([what, row.handlingDepartmentId])
}

function pastOf(step: Step): PastStep {
  const { action, fromStatus, toStatus, stageNumber, clock, details, accountId } = step
  const ground = (details.ground ?? null) as SuspensionGround | null
  const history = { action, stageName: null, nextStageName: null, comment: '', ground }
  const kept = { ...details, plannedDays: details.plannedDays ?? null } as never
  return {
    accountId,
    move: {
      ...{ action, from: fromStatus, to: toStatus, stageNumber, finished: [], clock },
      ...{ document: null, conclusionCode: null, history: { ...history, details: kept } },
    },
  }
}
