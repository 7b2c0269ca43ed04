// 查毒: asks ClamAV's daemon over its socket about each file handed in. When it cannot be reached, a
// file waits; it is never taken for clean.
import net from 'node:net'

/** 'unreachable': ask again later. 'not-asked': nobody is there to be asked, by the operator's word. */
export type ScanAnswer = 'clean' | 'infected' | 'unreachable' | 'not-asked' | 'no-scanner'

export interface Scanner {
  scan(bytes: Buffer): Promise<ScanAnswer>
}

/** CLAMAV_URL: tcp://host:3310, unix:///run/clamav/clamd.ctl, or none. */
export type ScannerAddress =
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  | { readonly kind: 'unix'; readonly path: string }
  | { readonly kind: 'none' }

export function readScannerAddress(text: string): ScannerAddress | null {
  if (text === 'none') return { kind: 'none' }
  const socket = /^unix:\/\/(\/.+)$/.exec(text)?.[1]
  if (socket !== undefined) return { kind: 'unix', path: socket }
  const [, host, port] = /^tcp:\/\/([\w.-]+|\[[\da-f:]+\])(?::(\d{1,5}))?$/i.exec(text) ?? []
  if (host === undefined) return null
  return { kind: 'tcp', host: host.replace(/^\[|\]$/g, ''), port: Number(port ?? 3310) }
}

/**
 * Without an address, a demonstration takes files unscanned; production takes none until the operator
 * names a scanner or says none.
 */
export function scannerFor(address: ScannerAddress | null, production: boolean): Scanner {
  if (address === null) return fixed(production ? 'no-scanner' : 'not-asked')
  return address.kind === 'none' ? fixed('not-asked') : clamd(address)
}

function fixed(answer: ScanAnswer): Scanner {
  return { scan: () => Promise.resolve(answer) }
}

const patienceMilliseconds = 20_000
const chunkBytes = 64 * 1024

function clamd(address: Exclude<ScannerAddress, { kind: 'none' }>): Scanner {
  const place = address.kind === 'unix' ? { path: address.path } : address
  return {
    scan: (bytes) =>
      new Promise((resolve) => {
        const socket = net.connect(place)
        let said = ''
        const end = () => {
          socket.destroy()
          resolve(answerOf(said))
        }
        socket.setTimeout(patienceMilliseconds, end)
        socket.on('data', (part) => (said += part.toString('latin1')))
        socket.on('error', end)
        socket.on('close', end)
        socket.on('connect', () => stream(socket, bytes))
      }),
  }
}

/** INSTREAM: pieces with their length before them, an empty one at the end. */
function stream(socket: net.Socket, bytes: Buffer): void {
  socket.write('zINSTREAM\0')
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    const piece = bytes.subarray(at, at + chunkBytes)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(piece.length)
    socket.write(length)
    socket.write(piece)
  }
  socket.write(Buffer.alloc(4))
}

/** Whatever is no clear word is no word: limits, faults and half answers wait. */
function answerOf(said: string): ScanAnswer {
  if (/^stream: OK\0?$/.test(said)) return 'clean'
  return / FOUND\0?$/.test(said) ? 'infected' : 'unreachable'
}
