// Pictures out of files that only large decoders read: photos in HEIC, pages of PDF. Each runs in a
// thread of its own with little memory and little time, so that a hostile file ends only itself.
import { Worker } from 'node:worker_threads'

export interface RawPicture {
  readonly width: number
  readonly height: number
  /** Red, green, blue, alpha, a byte each. */
  readonly pixels: Buffer
}

export interface PdfPage extends RawPicture {
  readonly pages: number
}

const patienceMilliseconds = 20_000

/** Null for what is no photo, or larger than `mostPixels`. */
export function decodeHeic(bytes: Buffer, mostPixels: number): Promise<RawPicture | null> {
  return drawn<RawPicture>({ kind: 'heic', bytes, mostPixels })
}

/** A page, from 1, at most `width` pixels wide; null for what cannot be drawn. */
export function drawPdfPage(bytes: Buffer, page: number, width: number): Promise<PdfPage | null> {
  return drawn<PdfPage>({ kind: 'pdf', bytes, page, width })
}

function drawn<P extends RawPicture>(task: Readonly<Record<string, unknown>>): Promise<P | null> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./picture-thread.mjs', import.meta.url), {
      workerData: task,
      execArgv: [],
      env: {},
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    })
    const end = (picture: P | null) => {
      clearTimeout(deadline)
      resolve(picture)
      void worker.terminate()
    }
    const deadline = setTimeout(() => end(null), patienceMilliseconds)
    worker.once('message', (picture: P | null) =>
      end(picture === null ? null : { ...picture, pixels: Buffer.from(picture.pixels) }),
    )
    worker.once('error', () => end(null))
    worker.once('exit', () => end(null))
  })
}
