// An SMS gateway on this machine: checks each signature, keeps what came, answers as it is told to.
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { smsSignature } from '../../src/platform/messaging/sms.ts'

export interface ReceivedSms {
  readonly id: string
  readonly phone: string
  readonly text: string
}

export interface SmsServer {
  readonly url: string
  readonly received: readonly ReceivedSms[]
  answerWith(status: number): void
  close(): Promise<void>
}

export const smsSecret = 'a-secret-of-the-gateway'

export async function openSmsServer(): Promise<SmsServer> {
  const received: ReceivedSms[] = []
  let status = 200
  const server = http.createServer((req, res) => {
    const parts: Buffer[] = []
    req.on('data', (part: Buffer) => parts.push(part))
    req.on('end', () => {
      const body = Buffer.concat(parts).toString()
      const header = (name: string) => String(req.headers[name] ?? '')
      const signature = smsSignature(smsSecret, header('x-sms-time'), header('x-sms-nonce'), body)
      const answer = signature === header('x-sms-signature') ? status : 401
      if (answer === 200) received.push(JSON.parse(body) as ReceivedSms)
      res.writeHead(answer, { 'content-type': 'application/json' })
      res.end(JSON.stringify({ reference: `g-${received.length}` }))
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://hall:${smsSecret}@127.0.0.1:${port}/send`,
    received,
    answerWith: (next) => (status = next),
    close: () =>
      new Promise<void>((closed) => {
        server.closeAllConnections()
        server.close(() => closed())
      }),
  }
}
