// A file is on its way in pieces when the server is killed: what had come stays, the page says that it waits, and
// the rest follows when the server is back, without anybody choosing it again.
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginDraft } from '../../src/applications/index.ts'
import type { FormDefinition } from '../../src/forms/index.ts'
import { person } from '../applications/acting.ts'
import { question } from '../forms/sample.ts'
import { describeWithBrowser, openBrowser, screens, visit } from '../support/browser.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { askInstead } from '../support/form-of-matter.ts'
import { freePort, hallProcess } from '../support/hall-process.ts'
import { demonstrationPassword } from '../support/sign-in.ts'
import { samplePdf } from '../support/builders/sample-file.ts'

const patience = 60_000
const matterCode = '632009001000'
const definition: FormDefinition = {
  title: '材料',
  sections: [
    {
      ...{ key: 'all', title: '材料', help: null, when: null },
      fields: [
        question('text', { key: 'who', label: '姓名' }),
        question('file', { key: 'paper', label: '户口簿', accept: ['pdf'] }),
      ],
    },
  ],
}

describeWithBrowser('a file on its way when the server is killed', () => {
  let database: TestDatabase
  let browser: Browser
  let page: Page
  let hall: { port: number; child: ChildProcess }

  beforeAll(async () => {
    database = await useDatabase()
    const { db, resources } = database
    await askInstead(resources, matterCode, () => definition)
    const ctx = contextFor(resources, await person(db, 'zhaxiduojie'))
    const begun = await beginDraft(ctx, { matterCode, regionCode: '632722' })
    if (!begun.ok) throw new Error(begun.refusal)
    browser = await openBrowser()
    const port = await freePort()
    hall = { port, child: await hallProcess(resources, port) }
    page = await (await browser.newContext(screens.phone)).newPage()
    await visit(
      page,
      `http://127.0.0.1:${port}/applications/${begun.value.applicationId}/sections/1`,
    )
    await page.getByLabel('用户名或手机号').fill('zhaxiduojie')
    await page.getByLabel('密码').fill(demonstrationPassword)
    await page.locator('main').getByRole('button', { name: '登录' }).click()
    await page.waitForURL(/sections/)
    await page.waitForLoadState('networkidle')
  }, patience)

  afterAll(async () => {
    await browser.close()
    await kill()
  })

  async function kill(): Promise<void> {
    const gone = once(hall.child, 'exit')
    hall.child.kill('SIGKILL')
    await gone
  }

  const received = async () =>
    (await database.db('applicationUploads').orderBy('id', 'desc').first('received'))?.received ?? 0

  test(
    'it goes on where it stood, with what was typed meanwhile',
    async () => {
      const begins: string[] = []
      page.on('request', (request) => {
        if (request.method() === 'POST' && request.url().endsWith('/uploads'))
          begins.push(request.url())
      })
      const session = await page.context().newCDPSession(page)
      await session.send('Network.emulateNetworkConditions', {
        ...{ offline: false, latency: 50, downloadThroughput: -1, uploadThroughput: 400_000 },
      })
      const file = { name: '户口簿.pdf', mimeType: 'application/pdf', buffer: large(samplePdf) }
      await page.locator('[name="files.paper"]').setInputFiles(file)
      await expect.poll(received, { timeout: patience }).toBeGreaterThan(100_000)
      await kill()
      const stood = await received()
      await page.locator('.sending').getByText('没有传完').waitFor({ timeout: patience })
      await page.locator('[name="answers.who"]').fill('传的时候填的')
      hall.child = await hallProcess(database.resources, hall.port)
      await page.locator('.files').getByText('户口簿.pdf').first().waitFor({ timeout: patience })
      expect(await page.locator('[name="answers.who"]').inputValue()).toBe('传的时候填的')
      expect(begins).toHaveLength(1)
      expect(stood).toBeGreaterThan(0)
      const [stored] = await database
        .db('attachments')
        .where({ fileName: file.name })
        .select('size')
      expect(stored?.size).toBeGreaterThan(100_000)
    },
    patience,
  )
})

/** The same with a comment of some megabytes behind its first line. */
function large(pdf: Buffer): Buffer {
  const at = pdf.indexOf('\n') + 1
  const comment = Buffer.from(`%${'a'.repeat(2_500_000)}\n`)
  return Buffer.concat([pdf.subarray(0, at), comment, pdf.subarray(at)])
}
