// A line that drops: the hall's own page instead of the browser's, and nothing of what was read stays.
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import request from 'supertest'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp } from '../support/app.ts'
import { describeWithBrowser, openBrowser, screens, serve } from '../support/browser.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await useDatabase()
})

test('the hall can be put on a home screen', async () => {
  const { app } = testApp(database.resources)
  const page = await request(app).get('/')
  const href = /rel="manifest" href="([^"]+)"/.exec(page.text)?.[1] ?? ''
  const manifest = await request(app).get(href)
  expect(manifest.headers['content-type']).toContain('application/manifest+json')
  const described = JSON.parse(manifest.text) as { name: string; icons: { src: string }[] }
  expect(described.name).toContain('网上办事大厅')
  for (const { src } of described.icons) {
    expect((await request(app).get(src)).headers['content-type']).toBe('image/png')
  }
})

/** A line that can be cut. */
async function lineTo(target: string) {
  const held = { cut: false }
  const server = http.createServer((req, res) => {
    if (held.cut) return void req.socket.destroy()
    const options = { method: req.method, headers: req.headers }
    const forward = http.request(new URL(req.url ?? '/', target), options, (answer) => {
      res.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(res)
    })
    forward.on('error', () => req.socket.destroy())
    req.pipe(forward)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return { held, server, url: `http://127.0.0.1:${port}` }
}

describeWithBrowser('when the line drops', () => {
  let browser: Browser
  const ends: (() => unknown)[] = []

  beforeAll(async () => {
    browser = await openBrowser()
    ends.push(() => browser.close())
  })
  afterAll(async () => {
    for (const end of ends.reverse()) await end()
  })

  test('the next page says so in the hall’s words, and comes when the line is back', async () => {
    const hall = await serve(database.resources)
    ends.push(() => hall.close())
    const line = await lineTo(hall.url)
    ends.push(() => line.server.close())
    const context = await browser.newContext(screens.phone)
    const page = await context.newPage()
    await page.goto(`${line.url}/matters`)
    await expect
      .poll(() => page.evaluate<boolean>('navigator.serviceWorker.controller !== null'))
      .toBe(true)
    line.held.cut = true
    line.server.closeAllConnections()
    await page.goto(`${line.url}/matters/630131001000`)
    expect(await page.textContent('h1')).toBe('网络断了')
    const font = await page.evaluate<string>(
      `getComputedStyle(document.querySelector('h1')).fontSize`,
    )
    expect(parseFloat(font)).toBeGreaterThan(20)
    line.held.cut = false
    await page.goto(`${line.url}/matters/630131001000`)
    expect(await page.textContent('h1')).toContain('食品经营许可')
    const names = await page.evaluate<string[]>(
      `caches.keys().then((keys) => Promise.all(keys.map((key) => caches.open(key).then((one) => one.keys())))).then((all) => all.flat().map((one) => new URL(one.url).pathname.replace(/^\\/assets\\/\\w+/, '')))`,
    )
    expect(names.sort()).toEqual(['/offline', '/site.css'])
    await context.close()
  })
})
