// The Nu HTML checker over the markup that the hall sends; without Java it is skipped aloud.
import { execFile, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'

export interface SentPage {
  /** Said with the fault: who looked, and where. */
  readonly name: string
  readonly html: string
}

/** One line for each error, with the page that has it; all pages in one run, which takes seconds. */
export async function markupErrors(pages: readonly SentPage[]): Promise<string[]> {
  if (pages.length === 0) throw new Error('no page to check')
  if (spawnSync('java', ['-version']).error !== undefined) {
    process.stderr.write('\nNo Java found: the Nu HTML checker did not look at the pages.\n')
    return []
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'markup-'))
  try {
    pages.forEach(({ html }, at) => fs.writeFileSync(path.join(folder, `${at}.html`), html))
    const said = await runChecker(folder)
    return said.map(({ url, message, lastLine, extract }) => {
      const at = Number(path.basename(url ?? '', '.html'))
      const near = (extract ?? '').replace(/\s+/g, ' ')
      return `${pages[at]?.name ?? url}: ${message} (line ${lastLine ?? 0}: ${near})`
    })
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
}

interface Message {
  readonly type: string
  readonly url?: string
  readonly message: string
  readonly lastLine?: number
  readonly extract?: string
}

/** Answers with what it found whether or not it found errors; what it cannot read throws. */
function runChecker(folder: string): Promise<readonly Message[]> {
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar')
  const asked = ['-Xss4m', '-jar', jar, '--format', 'json', '--stdout', '--errors-only', folder]
  return new Promise((resolve, reject) => {
    execFile('java', asked, { maxBuffer: 64 * 1024 * 1024 }, (fault, out) => {
      if (out === '') reject(fault ?? new Error('the checker said nothing'))
      else resolve((JSON.parse(out) as { messages: Message[] }).messages)
    })
  })
}
