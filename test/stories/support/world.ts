// A small world for tests that walk through every address: two applicants, each with applications in
// several states, and the ids by which the ledger's patterns become addresses.
import { documentsOf } from '../../../src/documents/index.ts'
import { filesOf } from '../../../src/applications/materials-store.ts'
import type { Resources } from '../../../src/platform/resources.ts'
import { anApplication } from '../../support/builders/application.ts'
import type { ApplicationSentence } from '../../support/builders/application.ts'

export type State = 'draft' | 'submitted' | 'correcting' | 'suspended' | 'concluded'

export interface Played {
  readonly id: string
  readonly queryNumber: string
  readonly queryCode: string
  readonly attachmentId: string
  readonly documentId: string
  readonly verificationCode: string
}

export type Owned = Readonly<Record<State, Played>>

/** 食品经营许可: for persons and companies, examined on site and decided in the county. */
export const foodLicence = '630131001000'

export async function playedBy(
  resources: Resources,
  username: string,
  region: string,
): Promise<Owned> {
  const asked = () => anApplication(resources).of(foodLicence).filedBy(username).in(region)
  const items = [{ target: 'workers', label: '从业人员数', why: '不一致', how: '照实填' }]
  const endings: readonly [State, (sentence: ApplicationSentence) => Promise<{ id: string }>][] = [
    ['concluded', (one) => one.concluded()],
    ['suspended', (one) => one.suspended()],
    ['correcting', (one) => one.correcting(items)],
    ['submitted', (one) => one.submitted()],
    ['draft', (one) => one.drafted()],
  ]
  const played: [State, Played][] = []
  for (const [state, end] of endings) {
    played.push([state, await known(resources, (await end(asked())).id)])
  }
  return Object.fromEntries(played) as unknown as Owned
}

async function known({ db, vault }: Resources, id: string): Promise<Played> {
  const row = await db('applications').where({ id }).first('queryNumber', 'queryCode')
  const [file] = await filesOf(db, id)
  const decision = (await documentsOf(db, id)).at(-1)
  return {
    id,
    queryNumber: row?.queryNumber ?? '',
    queryCode: row?.queryCode === null || row === undefined ? '' : vault.open(row.queryCode),
    attachmentId: file?.attachmentId ?? '0',
    documentId: decision?.id ?? '0',
    verificationCode: decision?.verificationCode ?? '',
  }
}

export async function accountIdOf({ db }: Resources, username: string): Promise<string> {
  const account = await db('accounts').where({ username }).first('id')
  if (account === undefined) throw new Error(`no account ${username}`)
  return account.id
}
