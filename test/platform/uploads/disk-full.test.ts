// A disk that is full: of uploads, while they arrive and where they stay; of the database, in the middle of a
// write. Said in a page, nothing kept by half, and the hall goes on by itself once there is room.
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Resources } from '../../../src/platform/resources.ts'
import {
  aboutZhaxi,
  begin,
  pdf,
  postParts,
  socialCard,
} from '../../applications/pages/public/filing.ts'
import { testApp } from '../../support/app.ts'
import { useDatabase } from '../../support/database.ts'
import type { TestDatabase } from '../../support/database.ts'
import { testResources } from '../../support/resources.ts'
import { signedIn } from '../../support/sign-in.ts'
import type { Agent } from '../../support/sign-in.ts'
import { smallDisk } from '../../support/small-disk.ts'
import { whenFileEnds } from '../../support/when-file-ends.ts'

const sentence = '这一步没有办成，也没有留下半截'
const disk = smallDisk(8)
if (disk === null) process.stderr.write('NO MOUNT: the tests on a full disk are skipped.\n')

/** A paper of some size: what is between its objects and its end says nothing. */
function paper(kilobytes: number): Buffer {
  const [body = '', end = ''] = pdf.toString().split('trailer')
  return Buffer.from(`${body}% ${'x'.repeat(kilobytes * 1024)}\ntrailer${end}`)
}

let database: TestDatabase
beforeAll(async () => {
  database = await useDatabase()
})
afterAll(() => disk?.remove())

describe('where nothing is full but the store says so', () => {
  test('an upload is answered 503, and is taken when it comes again', async () => {
    const { resources } = database
    let full = true
    const noRoom = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    const put: Resources['storage']['put'] = (key, bytes) =>
      full ? Promise.reject(noRoom) : resources.storage.put(key, bytes)
    const { app } = testApp({ ...resources, storage: { ...resources.storage, put } })
    const zhaxi = await signedIn(app, 'zhaxiduojie')
    const hall = await hallOf(zhaxi, resources)
    await hall.refused()
    full = false
    await hall.taken()
  })
})

describe.skipIf(disk === null)(
  'where the disk of the files is full (skipped without mount)',
  () => {
    let resources: Resources
    let zhaxi: Agent
    let operator: Agent
    beforeAll(async () => {
      resources = testResources(database.connection, disk?.folder)
      whenFileEnds(() => resources.close())
      const { app } = testApp(resources)
      zhaxi = await signedIn(app, 'zhaxiduojie')
      operator = await signedIn(app, 'qinghai-guanli', 'desk')
    })
    beforeEach(() => disk?.free())

    test.each([
      ['before it has arrived', 100_000],
      ['where it should stay', 900_000],
    ])('an upload that finds no room %s is refused whole', async (_where, left) => {
      const hall = await hallOf(zhaxi, resources)
      const before = filesIn(disk?.folder ?? '')
      disk?.fill(left)
      await hall.refused()
      expect(filesIn(disk?.folder ?? '')).toEqual(before)
      expect((await zhaxi.get('/my')).status).toBe(200)
      disk?.free()
      await hall.taken()
    })

    test('the page of the system says so, and that it is over', async () => {
      disk?.fill()
      const { text } = await operator.get('/admin/system')
      expect(text).toContain('写不进去：磁盘满了')
      disk?.free()
      expect((await operator.get('/admin/system')).text).toContain('能写、能读、能删')
    })
  },
)

describe.skipIf(disk === null)(
  'where the disk of the database is full (skipped without mount)',
  () => {
    const ask = (sql: string) => database.resources.ownerPool.query<{ said: string }>(sql)
    const said = async (sql: string) => (await ask(sql)).rows[0]?.said ?? ''
    const place = `small_${process.pid}`
    const room = smallDisk(4)
    let part = ''
    let zhaxi: Agent

    beforeAll(async () => {
      zhaxi = await signedIn(testApp(database.resources).app, 'zhaxiduojie')
      part = await said(
        `select tableoid::regclass::text as said from audit_entries where action = 'accounts.sign-in' limit 1`,
      )
      const { uid, gid } = fs.statSync(
        await said(`select current_setting('data_directory') as said`),
      )
      const folder = path.join(room?.folder ?? '', 'space')
      fs.mkdirSync(folder)
      fs.chownSync(folder, uid, gid)
      fs.chmodSync(room?.folder ?? '', 0o755)
      await ask(`create tablespace ${place} location '${folder}'`)
      await ask(`alter table ${part} set tablespace ${place}`)
    })
    afterAll(async () => {
      await ask(`alter table ${part} set tablespace pg_default`)
      await ask(`drop tablespace ${place}`)
      room?.remove()
    })

    test('what cannot be logged is not done, and is done when it is sent again', async () => {
      const page = `/applications/${await begin(zhaxi, socialCard)}/sections/1`
      const saved = (address: string) =>
        postParts(zhaxi, page, { ...aboutZhaxi, 'answers.liveAddress': address, go: 'next' })
      room?.fill()
      let tries = 0
      let last = await saved('第 0 次')
      // A page of the table that is not yet full takes a few entries more.
      while (last.status === 303 && tries < 200) last = await saved(`第 ${(tries += 1)} 次`)
      expect(last.status).toBe(503)
      expect(last.text).toContain(sentence)
      expect(last.headers['retry-after']).toBe('10')
      const shown = await zhaxi.get(page)
      expect(shown.status).toBe(200)
      expect(shown.text).not.toContain(`第 ${tries} 次`)
      room?.free()
      expect((await saved('又有地方了')).status).toBe(303)
      expect((await zhaxi.get(page)).text).toContain('又有地方了')
    }, 60_000)
  },
)

/** A draft with a paper of half a megabyte that cannot come, and then can. */
async function hallOf(zhaxi: Agent, { db }: Resources) {
  const draft = await begin(zhaxi, socialCard)
  const page = `/applications/${draft}/materials`
  const field = /name="(files\.\d+)"/.exec((await zhaxi.get(page)).text)?.[1] ?? ''
  const send = () => postParts(zhaxi, page, {}, [{ field, name: '证明.pdf', bytes: paper(500) }])
  const kept = async () =>
    Number((await db('attachments').count<{ all: string }[]>('* as all'))[0]?.all)
  return {
    async refused() {
      const before = await kept()
      const answer = await send()
      expect(answer.status).toBe(503)
      expect(answer.text).toContain(sentence)
      expect(answer.headers['retry-after']).toBe('10')
      expect(await kept()).toBe(before)
    },
    async taken() {
      const before = await kept()
      const answer = await send()
      expect([200, 303]).toContain(answer.status)
      expect(await kept()).toBe(before + 1)
      expect((await zhaxi.get(page)).text).toContain('证明.pdf')
    },
  }
}

function filesIn(folder: string): string[] {
  const all = fs.readdirSync(folder, { recursive: true, withFileTypes: true })
  return all
    .filter((one) => one.isFile() && one.name !== 'filler')
    .map((one) => one.name)
    .sort()
}
