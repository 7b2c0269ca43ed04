// A small server that speaks ClamAV's INSTREAM and knows one virus: EICAR.
import net from 'node:net'
import type { AddressInfo } from 'node:net'

export const eicar = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
)

export interface Clamd {
  readonly port: number
  readonly asked: () => number
  close(): Promise<void>
}

export async function startClamd(port = 0): Promise<Clamd> {
  let asked = 0
  const server = net.createServer((socket) => {
    let seen = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', (part) => {
      seen = Buffer.concat([seen, part])
      const bytes = streamed(seen)
      if (bytes === null) return
      asked += 1
      socket.end(bytes.includes(eicar) ? 'stream: Eicar-Test FOUND\0' : 'stream: OK\0')
    })
  })
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  return {
    port: (server.address() as AddressInfo).port,
    asked: () => asked,
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}

/** The whole stream once its end has come, null before. */
function streamed(seen: Buffer): Buffer | null {
  const command = Buffer.from('zINSTREAM\0')
  if (seen.length < command.length) return null
  if (!seen.subarray(0, command.length).equals(command)) throw new Error('another command')
  const pieces: Buffer[] = []
  for (let at = command.length; at + 4 <= seen.length;) {
    const length = seen.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(seen.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}
