// 压缩包检查: a workbook is an archive; before anything reads it, its entries are counted and unpacked
// to nowhere, so that a small file cannot become a flood.
import yauzl from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { isFlooding, mergedCells } from './flooding.ts'

export type ArchiveFault = 'not-a-workbook' | 'too-many-parts' | 'too-much-inside'

const mostEntries = 200
/** Bytes of all entries together, unpacked. */
const mostInside = 60 * 1024 * 1024
/** Spreadsheets pack to about a tenth; a bomb packs a thousandfold. */
const mostRatio = 200
/** What a statement may be long, so that none hides between two pieces. */
const overlap = 400
/** The library spreads a merged range over every cell of it. */
const mostMerged = 50_000
const ratioFrom = 1024 * 1024

export async function checkArchive(bytes: Buffer): Promise<ArchiveFault | null> {
  const zip = await open(bytes)
  if (zip === null) return 'not-a-workbook'
  try {
    return await checkEntries(zip, bytes.length)
  } catch {
    return 'not-a-workbook'
  } finally {
    zip.close()
  }
}

async function checkEntries(zip: ZipFile, size: number): Promise<ArchiveFault | null> {
  const names = new Set<string>()
  let inside = 0
  for await (const entry of entriesOf(zip)) {
    names.add(entry.fileName)
    if (names.size > mostEntries) return 'too-many-parts'
    const left = mostInside - inside
    const unpacked = entry.uncompressedSize > left ? left + 1 : await unpack(zip, entry, left)
    inside += unpacked
    const isFlood = inside > ratioFrom && inside / size > mostRatio
    if (inside > mostInside || isFlood) return 'too-much-inside'
  }
  const isWorkbook = names.has('[Content_Types].xml') && names.has('xl/workbook.xml')
  const hasMacros = [...names].some((name) => /vbaProject/i.test(name))
  return isWorkbook && !hasMacros ? null : 'not-a-workbook'
}

function open(bytes: Buffer): Promise<ZipFile | null> {
  return new Promise((resolve) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, autoClose: false }, (error, zip) =>
      resolve(error === null ? zip : null),
    )
  })
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      zip.once('entry', resolve)
      zip.once('end', () => resolve(null))
      zip.once('error', reject)
      zip.readEntry()
    })
    zip.removeAllListeners()
    if (entry === null) return
    yield entry
  }
}

/** The true length of an entry, whatever its header claims; counting stops above `most`. */
function unpack(zip: ZipFile, entry: Entry, most: number): Promise<number> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null || stream === undefined) return reject(error ?? new Error('no stream'))
      let length = 0
      let seen = ''
      let merged = 0
      stream.on('data', (chunk: Buffer) => {
        length += chunk.length
        const before = seen.slice(-overlap)
        seen = before + chunk.toString('latin1')
        merged += mergedCells(seen, before.length)
        if (length <= most && merged <= mostMerged && !isFlooding(seen)) return
        resolve(most + 1)
        stream.destroy()
      })
      stream.on('end', () => resolve(length))
      stream.on('error', reject)
    })
  })
}
