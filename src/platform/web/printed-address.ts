// 打印页上的网址: every page of the public hall says on paper where it stands on the screen, as a line
// and as a QR code. The picture is a file of its own, which a browser fetches only when it prints.
import type { Express, Request } from 'express'
import { qrPicture } from './qr-picture.ts'

export interface PrintedAddress {
  readonly address: string
  /** The file that holds the QR code. */
  readonly picture: string
}

const picturePath = '/printed-address.svg'
/** A longer address makes a code that no telephone reads; its page alone still leads there. */
const longest = 600

/** What a page at this path says of itself on paper; `base` is the public address of the hall. */
export function printedAddress(base: string, path: string): PrintedAddress {
  const short = path.length <= longest ? path : (path.split('?')[0] ?? '/').slice(0, longest)
  return {
    address: base + short,
    picture: `${picturePath}?${new URLSearchParams({ of: short }).toString()}`,
  }
}

/** Codes for addresses of this hall and no other: nobody is sent elsewhere by them. */
export function installPrintedAddress(app: Express, base: string): void {
  app.get(picturePath, (req, res) => {
    const path = pathOf(req)
    if (path === null) return res.status(400).end()
    const { path: drawn, size } = qrPicture(base + path, '')
    const edge = size + 8
    res
      .type('svg')
      .set('Cache-Control', 'public, max-age=86400')
      .send(
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 ${edge} ${edge}"><path fill="#fff" d="M-4-4h${edge}v${edge}h-${edge}z"/><path d="${drawn}"/></svg>`,
      )
  })
}

function pathOf({ query }: Request): string | null {
  const { of } = query
  return typeof of === 'string' && of.length <= longest && /^\/(?!\/)[^\s\\]*$/.test(of) ? of : null
}
