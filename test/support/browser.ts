// A real browser on the real hall: found on the machine, or the tests that need it are skipped aloud.
import fs from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createRequire } from 'node:module'
import path from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContextOptions, Page, Response } from 'playwright-core'
import { describe } from 'vitest'
import { createApp } from '../../src/app.ts'
import type { Resources } from '../../src/platform/resources.ts'
import { ordinaryMorning } from './context.ts'

/** The widths that every page must serve, with and without the help of scripts. */
export const screens = {
  phone: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 900 } },
  phoneWithoutScript: {
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
    javaScriptEnabled: false,
  },
  desktopWithoutScript: { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false },
} satisfies Record<string, BrowserContextOptions>

export interface Served {
  readonly url: string
  /** Moves the hall's clock; sessions keep the real one. */
  setNow(now: Date): void
  close(): Promise<void>
}

/** The browser's program: CHROME_PATH, then what the machine has, then null. */
export function findBrowser(): string | null {
  const given = process.env['CHROME_PATH']
  const candidates = given === undefined || given === '' ? usualPlaces() : [given]
  return candidates.find(isProgram) ?? null
}

/** Starts the browser; the caller closes it. Throws when there is none. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error(noBrowser)
  return chromium.launch({ executablePath, args: flags })
}

/** A group of tests that need a browser; without one they are counted as skipped. */
export function describeWithBrowser(name: string, body: () => void): void {
  if (findBrowser() !== null) {
    describe(name, body)
    return
  }
  process.stderr.write(`\n${'!'.repeat(78)}\n${noBrowser}\nSkipped: ${name}\n${'!'.repeat(78)}\n`)
  describe.skip(name, body)
}

/** Opens an address and waits until the page stands; throws when nothing answers. */
export async function visit(page: Page, url: string): Promise<Response> {
  const answer = await page.goto(url, { waitUntil: 'load' })
  if (answer === null) throw new Error(`no answer from ${url}`)
  return answer
}

/**
 * What axe holds against the page, one line each: rule, help, and where. WCAG 2.2 A and AA.
 * Axe is a script: on a screen without scripts it throws.
 */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource())
  const asked = page.evaluate<Violation[]>(
    `axe.run(document, ${JSON.stringify({ runOnly: wcag })}).then((result) => result.violations)`,
  )
  const found = await Promise.race([asked, tooLong()])
  if (found === null) throw new Error('axe did not answer: it needs a screen with scripts')
  return found.map(({ id, help, nodes }) => {
    const where = nodes.map(({ target }) => target.join(' ')).join('; ')
    return `${id}: ${help} (${where})`
  })
}

/** Whether the page fits its width: nothing makes it scroll sideways. */
export async function noSidewaysScroll(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(
    'document.documentElement.scrollWidth <= document.documentElement.clientWidth',
  )
}

/** The real application on a port of its own on this machine; its documents name that address. */
export async function serve(resources: Resources, start = ordinaryMorning): Promise<Served> {
  let now = start
  const server = createServer()
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(0, '127.0.0.1', listening)
  })
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  const config = { ...resources.config, publicUrl: url }
  server.on(
    'request',
    createApp({ ...resources, config }, () => now, { draining: false }),
  )
  return {
    url,
    setNow: (next) => {
      now = next
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

interface Violation {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly target: readonly string[] }[]
}

const axeMilliseconds = 20_000

function tooLong(): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, axeMilliseconds, null).unref())
}

const noBrowser =
  'No browser found: the tests in a real browser cannot run. Install Chromium, or set CHROME_PATH.'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Quiet and alone: no sandbox, since tests may run as root; no talk with anybody outside. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function usualPlaces(): string[] {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((one) => one !== '')
  const inPath = folders.flatMap((folder) => names.map((name) => path.join(folder, name)))
  return [
    ...inPath,
    '/usr/lib/chromium/chromium',
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ]
}

function isProgram(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK)
    return fs.statSync(file).isFile()
  } catch {
    return false
  }
}

let axe: string | null = null

function axeSource(): string {
  axe ??= fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  return axe
}
