// A paper of a joint application is on its way when the server is killed: what had come stays, the page says that
// it waits, and the rest follows when the server is back.
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundlePaths } from '../../src/bundles/index.ts'
import { isSigned } from '../../src/matters/index.ts'
import { person } from '../applications/acting.ts'
import { describeWithBrowser, openBrowser, screens, visit } from '../support/browser.ts'
import { samplePdf } from '../support/builders/sample-file.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { freePort, hallProcess } from '../support/hall-process.ts'
import { demonstrationPassword } from '../support/sign-in.ts'
import { begun, draftOf } from './drafting.ts'

const patience = 120_000

describeWithBrowser('a paper of a joint draft when the server is killed', () => {
  let database: TestDatabase
  let browser: Browser
  let page: Page
  let hall: { port: number; child: ChildProcess }
  let draft: string
  let number: number

  beforeAll(async () => {
    database = await useDatabase()
    const { db, resources } = database
    const ctx = contextFor(resources, await person(db, 'zhaxiduojie'))
    draft = await begun(ctx, 'newborn', { insured: false })
    const { merged } = await draftOf(ctx, draft)
    number =
      merged.materials.find((one) => !one.generated && !one.freeSubmit && !isSigned(one))?.number ??
      0
    browser = await openBrowser()
    const port = await freePort()
    hall = { port, child: await hallProcess(resources, port) }
    page = await (await browser.newContext(screens.phone)).newPage()
    await visit(page, `http://127.0.0.1:${port}${bundlePaths.section(draft, 1)}`)
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
    (await database.db('applicationUploads').where({ jointId: draft }).first('received'))
      ?.received ?? 0

  test(
    'it goes on where it stood, begun once',
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
      const file = { name: '证明.pdf', mimeType: 'application/pdf', buffer: large(samplePdf) }
      await page.locator(`[name="files.${number}"]`).setInputFiles(file)
      await expect.poll(received, { timeout: patience }).toBeGreaterThan(100_000)
      await kill()
      expect(await received()).toBeLessThan(file.buffer.length)
      await page.locator('.sending').getByText('没有传完').waitFor({ timeout: patience })
      hall.child = await hallProcess(database.resources, hall.port)
      await page.getByRole('link', { name: '证明.pdf' }).waitFor({ timeout: patience })
      expect(begins).toHaveLength(1)
      const kept = await database.db('jointMaterials').where({ jointId: draft }).select('*')
      expect(kept.map(({ materialNumber }) => materialNumber)).toEqual([number])
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
