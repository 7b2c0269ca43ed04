// What a PDF may not bring along: scripts, programs to start, other files inside, locks that hide them.
export type PdfFault = 'active-pdf' | 'locked-pdf' | 'trailing-bytes'

const names =
  /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|XFA|ImportData|SubmitForm|Rendition|Sound|Movie|3D)(?![A-Za-z])/
/** Too short to be looked for among compressed bytes, where it stands by chance. */
const shortName = /\/JS(?![A-Za-z])/
const mostAfterEnd = 1024

/**
 * `text` is the file byte for byte (latin1); `hidden` what its compressed object streams hold, null
 * where one could not be opened.
 */
export function pdfFault(text: string, hidden: readonly (string | null)[]): PdfFault | null {
  if (/\/Encrypt(?![A-Za-z])/.test(withoutStreams(text))) return 'locked-pdf'
  const end = text.lastIndexOf('%%EOF')
  if (end >= 0 && text.length - end > mostAfterEnd) return 'trailing-bytes'
  if (hidden.includes(null)) return 'active-pdf'
  const plain = [text, ...hidden.map(String)].map(unescaped)
  const short = [withoutStreams(text), ...hidden.map(String)].map(unescaped)
  const active = plain.some((one) => names.test(one)) || short.some((one) => shortName.test(one))
  return active ? 'active-pdf' : null
}

/** Where the object streams lie, each with whether it is compressed in the one usual way. */
export function objectStreams(text: string): readonly {
  readonly from: number
  readonly to: number
  readonly usual: boolean
  readonly plain: boolean
}[] {
  return [...text.matchAll(/stream\r?\n/g)].flatMap((found) => {
    const head = text.slice(Math.max(0, found.index - 600), found.index)
    const own = head.slice(head.lastIndexOf(' obj'))
    if (!/\/ObjStm(?![A-Za-z])/.test(unescaped(own))) return []
    const from = found.index + found[0].length
    const to = text.indexOf('endstream', from)
    const plain = !/\/(Filter|F)(?![A-Za-z])/.test(own)
    const usual = /\/Filter\s*\[?\s*\/(FlateDecode|Fl)\s*\]?\s*(\/|>>|\r|\n)/.test(own)
    return [{ from, to: to < 0 ? text.length : to, usual, plain }]
  })
}

function withoutStreams(text: string): string {
  return text.replace(/stream\r?\n[^]*?endstream/g, ' ')
}

/** A name may write any sign as #41. */
function unescaped(text: string): string {
  return text.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
