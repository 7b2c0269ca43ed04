// Where an application can stand when two people press at once: each situation is brought about by the
// product's own steps. Together they make every row of the table of moves lawful somewhere.
import { addDays, dayOf } from '../../../src/kernel/day.ts'
import type { Day } from '../../../src/kernel/day.ts'
import type { Resources } from '../../../src/platform/resources.ts'
import { anApplication } from '../../support/builders/application.ts'
import type { FiledApplication } from '../../support/builders/filed-application.ts'
import { amended } from '../../licences/amending.ts'

export const food = '630131001000'

export type Make = (resources: Resources) => Promise<FiledApplication>

/** Phone of the form of food licences. */
const asked = [{ target: 'contactPhone', label: '联系电话', why: '打不通', how: '换一个' }]

const of = (resources: Resources) => anApplication(resources).of(food)

const after =
  (make: Make, then: (filed: FiledApplication, resources: Resources) => Promise<unknown>): Make =>
  async (resources) => {
    const filed = await make(resources)
    await then(filed, resources)
    return filed
  }

const later =
  (days: number, make: Make): Make =>
  async (resources) =>
    (await make(resources)).wait(days)

const submitted: Make = (resources) => of(resources).submitted()
const examining: Make = (resources) => of(resources).accepted()
const approving: Make = (resources) => of(resources).approving()
const correcting: Make = (resources) => of(resources).correcting(asked)
const verifying = after(examining, (filed) => passUntil(filed, 'verifying'))
const refusalProposed = after(submitted, (filed) =>
  filed.step('propose-refusal', { comment: '不属于本部门职权范围' }),
)
const suspensionProposed = after(examining, (filed) => suspensionOf(filed))
const suspended: Make = (resources) => of(resources).suspended(5)

const transferring = (make: Make) =>
  after(make, async (filed, { db }) => {
    const details = { transferTo: await otherOffering(db) }
    await filed.step('propose-transfer', { comment: '经营场所在另一个地方', details })
  })

const moreTime = (make: Make) =>
  after(make, async (filed) => {
    await filed.step('request-extension', { comment: '要到现场再看一次' })
  })

const paperLate = (make: Make) =>
  after(make, async (filed, { db }) => {
    const papersDueOn = addDays(dayOf(filed.now), -1)
    await db('applications').where({ id: filed.id }).update({ papersAwaited: 1, papersDueOn })
  })

export const situations: Readonly<Record<string, Make>> = {
  'a draft': (resources) => of(resources).drafted(),
  submitted,
  'submitted, five days gone': later(14, submitted),
  'submitted, a transfer waits': transferring(submitted),
  correcting,
  'correcting, its day gone': later(16, correcting),
  'refusal proposed': refusalProposed,
  'refusal proposed, five days gone': later(14, refusalProposed),
  examining,
  'examining, a transfer waits': transferring(examining),
  'examining, more time asked for': moreTime(examining),
  'examining, a paper is late': paperLate(examining),
  'suspension proposed': suspensionProposed,
  suspended,
  'suspended, its days gone': later(14, suspended),
  verifying,
  'verifying, more time asked for': after(moreTime(examining), (filed) =>
    passUntil(filed, 'verifying'),
  ),
  'verifying, a paper is late': paperLate(verifying),
  approving,
  'approving, more time asked for': after(moreTime(examining), (filed) =>
    filed.passUntilDecision(),
  ),
  'approving, a paper is late': paperLate(approving),
  granted: (resources) => of(resources).granted(),
  denied: (resources) => of(resources).denied(),
  'a renewal run out, submitted': runOut(() => Promise.resolve()),
  'a renewal run out, refusal proposed': runOut((filed) =>
    filed.step('propose-refusal', { comment: '不属于本部门职权范围' }),
  ),
  'a renewal run out, examining': runOut((filed) => filed.step('accept')),
  'a renewal run out, suspension proposed': runOut(async (filed) => {
    await filed.step('accept')
    await suspensionOf(filed)
  }),
  'a renewal run out, suspended': runOut(async (filed) => {
    await filed.step('accept')
    await suspensionOf(filed)
    await filed.step('approve-suspension')
  }),
  'a renewal run out, verifying': runOut(async (filed) => {
    await filed.step('accept')
    await passUntil(filed, 'verifying')
  }),
  'a renewal run out, approving': runOut(async (filed) => {
    await filed.step('accept')
    await filed.passUntilDecision()
  }),
}

async function suspensionOf(filed: FiledApplication): Promise<void> {
  const planned = { ground: 'inspection', plannedDays: 5 } as const
  await filed.step('propose-suspension', { details: planned, kept: planned })
}

async function passUntil(filed: FiledApplication, status: string): Promise<void> {
  const staff = ['才仁', '卓玛']
  for (let count = 0; count < 9 && (await filed.row()).status !== status; count++) {
    await filed.step('pass', {
      comment: '审查通过',
      details: { staffNames: staff },
      kept: { staff },
    })
  }
}

/** 延续 asked for in time, carried on to somewhere, and left until the licence ran out. */
function runOut(then: (filed: FiledApplication) => Promise<unknown>): Make {
  return async (resources) => {
    const { db } = resources
    const granted = await of(resources).granted()
    const licence = await db('licences').where({ applicationId: granted.id }).first('*')
    if (licence === undefined) throw new Error('no licence')
    const validUntil: Day = addDays(dayOf(granted.now), 40)
    await db('licences').where({ id: licence.id }).update({ validUntil })
    const filed = await amended(resources, granted.applicant, {
      ...{ licence: { ...licence, validUntil }, purpose: 'renew' as const, now: granted.now },
    })
    await then(filed)
    return filed.wait(48)
  }
}

/** The offering of the same matter in Golmud, where a transfer may go. */
export async function otherOffering(db: Resources['db']): Promise<string> {
  const row = await db('offerings as o')
    .join('matters as m', 'm.id', 'o.matterId')
    .where({ 'm.code': food, 'o.regionCode': '632801', 'o.active': true })
    .first<{ id: string } | undefined>('o.id')
  if (row === undefined) throw new Error('nobody offers it there')
  return row.id
}
