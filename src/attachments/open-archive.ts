// Looks into an office document, which is an archive: how much it would unpack to, and whether it brings
// macros.
import yauzl from 'yauzl'

export type ArchiveFault = 'archive-bomb' | 'macros'

const mostEntries = 5000
const mostUnpacked = 200 * 1024 * 1024
/** Text compresses well; nothing honest compresses to a two-hundredth. */
const mostRatio = 200

/** Null when nothing is wrong with it; an archive that cannot be read is a bomb to be kept out. */
export function faultOfArchive(bytes: Buffer): Promise<ArchiveFault | null> {
  return new Promise((resolve) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, archive) => {
      if (error !== null || archive === undefined) return resolve('archive-bomb')
      let [entries, unpacked] = [0, 0]
      archive.on('entry', (entry: yauzl.Entry) => {
        entries += 1
        unpacked += entry.uncompressedSize
        const ratio = unpacked / Math.max(bytes.length, 1)
        if (entries > mostEntries || unpacked > mostUnpacked || ratio > mostRatio) {
          return resolve('archive-bomb')
        }
        if (/vbaProject\.bin$/i.test(entry.fileName)) return resolve('macros')
        unpack(archive, entry, (isHonest) => {
          if (isHonest) archive.readEntry()
          else resolve('archive-bomb')
        })
      })
      archive.on('error', () => resolve('archive-bomb'))
      archive.on('end', () => resolve(null))
      archive.readEntry()
    })
  })
}

/** An entry may say a thousand bytes and hold a million: it is unpacked until it has more than it says. */
function unpack(
  archive: yauzl.ZipFile,
  entry: yauzl.Entry,
  done: (isHonest: boolean) => void,
): void {
  archive.openReadStream(entry, (error, stream) => {
    if (error !== null || stream === undefined) return done(false)
    stream.on('error', () => done(false))
    stream.on('end', () => done(true))
    stream.resume()
  })
}

/** Old office documents name their macros in letters of two bytes. */
export function hasOldMacros(bytes: Buffer): boolean {
  return bytes.includes(Buffer.from('_VBA_PROJECT', 'utf16le'))
}
