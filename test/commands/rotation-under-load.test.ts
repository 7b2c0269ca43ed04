// Keys are changed while twenty citizens register, save, upload and file: nothing of theirs is lost, each is read with
// the new key alone, and each is still found by his number and his phone.
import { expect, test } from 'vitest'
import { loadActor } from '../../src/accounts/index.ts'
import { accountForSignIn } from '../../src/accounts/queries/account-for-sign-in.ts'
import { registerPerson } from '../../src/accounts/register.ts'
import { applicationById } from '../../src/applications/index.ts'
import { submissionsOf } from '../../src/applications/submissions-store.ts'
import { attachmentsByIds } from '../../src/attachments/index.ts'
import { readUnaltered } from '../../src/attachments/read-file.ts'
import { rotateKeys } from '../../src/commands/rotate-keys/rotate.ts'
import { visitor } from '../../src/kernel/actor.ts'
import { applicationRole, connect } from '../../src/platform/database/connect.ts'
import type { Resources } from '../../src/platform/resources.ts'
import { smKey, vaultOf } from '../../src/platform/security/vault.ts'
import type { DataKey } from '../../src/platform/security/vault.ts'
import { sealedStorage } from '../../src/platform/uploads/sealed-storage.ts'
import { anApplication } from '../support/builders/application.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'

const citizens = Array.from({ length: 20 }, (_, at) => ({
  username: `load-citizen-${at}`,
  phone: `139${String(7_000_000 + at)}0`.slice(0, 11),
  idNumber: idNumberOf(at),
}))
const password = '牦牛在河边喝水呢'

/** Of 玉树州, born on one day, each with his own number of that day. */
function idNumberOf(at: number): string {
  const begun = `63272119880808${String(100 + at)}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((all, weight, place) => all + weight * Number(begun[place]), 0)
  return `${begun}${'10X98765432'[sum % 11] ?? ''}`
}

function withKeys(
  { resources, connection }: TestDatabase,
  keys: ReadonlyMap<string, DataKey>,
): Resources {
  const vault = vaultOf(keys)
  const db = connect({ connection, role: applicationRole, poolSize: 6, vault })
  return { ...resources, vault, db, storage: sealedStorage(resources.storage.stored, vault) }
}

async function register(hall: Resources, { username, phone, idNumber }: (typeof citizens)[number]) {
  const details = {
    ...{
      name: '才仁',
      nameBo: null,
      idNumber,
      birthDate: '1988-08-08' as const,
      sex: 'male' as const,
    },
    ...{ nation: null, phone, regionCode: '632722', address: '杂多县扎青乡' },
  }
  const done = await registerPerson(contextFor(hall, visitor), {
    details,
    username,
    password,
    noticeVersion: 1,
  })
  if (!done.ok) throw new Error(`${username} was refused`)
}

/** What of one who filed is read and found by a hall that has only these keys. */
async function readBack(hall: Resources, id: string, phone: string) {
  const { db, vault } = hall
  const row = await applicationById(db, id)
  if (row === null) throw new Error('gone')
  const materials = await db('applicationMaterials')
    .where({ applicationId: id })
    .select('attachmentId')
  const files = await attachmentsByIds(
    db,
    materials.map(({ attachmentId }) => attachmentId),
  )
  const contents: number[] = []
  for (const file of files) contents.push((await readUnaltered(hall, file))?.length ?? 0)
  const found = await accountForSignIn({ db, vault }, phone)
  return {
    answered: Object.keys(row.answers).length,
    submissions: (await submissionsOf(db, id)).length,
    ...{ contents, isFound: found?.id === row.applicantAccountId },
    code: vault.open(row.queryCode ?? '').length,
  }
}

test('twenty who work while keys are changed lose nothing', { timeout: 240_000 }, async () => {
  const database = await useDatabase()
  const [dev] = database.resources.config.dataKeys
  if (dev === undefined) throw new Error('no key')
  const fresh = ['k2', smKey(Buffer.alloc(32, 9))] as const
  const hall = withKeys(database, new Map([fresh, dev]))
  const before = withKeys(database, new Map([dev, fresh]))
  // Half of them were there before, under the old key.
  for (const citizen of citizens.slice(0, 10)) await register(before, citizen)

  const works = citizens.map(async (citizen, at) => {
    if (at >= 10) await register(hall, citizen)
    const one = await anApplication(hall)
      .of('632014006000')
      .filedBy(citizen.username)
      .in('632722')
      .submitted()
    return { id: one.id, phone: citizen.phone }
  })
  let rounds = 0
  let isWorking = true
  const all = Promise.all(works).finally(() => {
    isWorking = false
  })
  while (isWorking || rounds === 0) {
    await rotateKeys(hall, () => undefined)
    rounds++
  }
  const filed = await all
  await rotateKeys(hall, () => undefined)

  const alone = withKeys(database, new Map([fresh]))
  for (const { id, phone } of filed) {
    const read = await readBack(alone, id, phone)
    expect(read).toMatchObject({ submissions: 1, isFound: true })
    expect(read.answered).toBeGreaterThan(3)
    expect(read.code).toBeGreaterThan(3)
    expect(read.contents.length).toBeGreaterThan(0)
    expect(read.contents.every((length) => length > 0)).toBe(true)
  }
  // Nobody opens a second account with a number that is known, whichever key it was indexed under.
  for (const citizen of [citizens[0], citizens[19]]) {
    if (citizen === undefined) continue
    await expect(
      register(alone, { ...citizen, username: `${citizen.username}-again` }),
    ).rejects.toThrow('refused')
  }
  const actor = await loadActor(
    alone.db,
    (await accountForSignIn(alone, citizens[0]?.phone ?? ''))?.id ?? '',
    null,
  )
  expect(actor.kind).toBe('applicant')
  await Promise.all([hall, before, alone].map(({ db }) => db.destroy()))
})
