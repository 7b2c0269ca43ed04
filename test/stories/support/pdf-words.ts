// The words of a PDF, where the machine has the program that reads them.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { once } from 'node:events'

const run = promisify(execFile)

/** Null where pdftotext is not installed. */
export async function wordsOfPdf(pdf: Buffer): Promise<string | null> {
  try {
    await run('pdftotext', ['-v'])
  } catch {
    return null
  }
  const reading = run('pdftotext', ['-layout', '-', '-'], { maxBuffer: 4_000_000 })
  reading.child.stdin?.end(pdf)
  if (reading.child.stdin !== null) await once(reading.child.stdin, 'finish')
  return (await reading).stdout
}
