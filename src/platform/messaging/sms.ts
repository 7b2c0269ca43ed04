// SMS over a gateway's HTTP interface: a signed JSON request, one message each. Most gateways of
// governments and carriers can be reached through an adapter of a few lines that speaks this.
import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import type { Outgoing, Sent, SmsGateway } from './gateway.ts'
import { isLocal, oneLine } from './gateway.ts'

export interface SmsSettings {
  /** Without name and password. */
  readonly url: string
  readonly key: string
  readonly secret: string
}

const patience = 10_000

/** http(s)://key:secret@host/path → its parts; null when something is missing. */
export function smsSettingsOf(text: string): SmsSettings | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  const key = decodeURIComponent(url.username)
  const secret = decodeURIComponent(url.password)
  if (!/^https?:$/.test(url.protocol) || key === '' || secret === '') return null
  url.username = ''
  url.password = ''
  return { url: url.toString(), key, secret }
}

/**
 * The signature of a request or of a receipt: HMAC-SHA-256, in hex, over time, nonce and the
 * SHA-256 of the body, each on a line.
 */
export function smsSignature(secret: string, time: string, nonce: string, body: string): string {
  const digest = createHash('sha256').update(body).digest('hex')
  return createHmac('sha256', secret).update(`${time}\n${nonce}\n${digest}`).digest('hex')
}

export function signatureHolds(expected: string, given: string): boolean {
  const [left, right] = [Buffer.from(expected), Buffer.from(given)]
  return left.length === right.length && timingSafeEqual(left, right)
}

export function smsGateway(settings: SmsSettings): SmsGateway {
  const { url, key, secret } = settings
  return {
    local: isLocal(url),
    signed: (header, body) => isSigned(settings, header, body),
    async send({ id, address, text }: Outgoing): Promise<Sent> {
      const body = JSON.stringify({ id, phone: address, text: oneLine(text) })
      const time = String(Math.floor(Date.now() / 1000))
      const nonce = randomUUID()
      try {
        const answer = await fetch(url, {
          method: 'POST',
          headers: {
            'content-type': 'application/json; charset=utf-8',
            'x-sms-key': key,
            'x-sms-time': time,
            'x-sms-nonce': nonce,
            'x-sms-signature': smsSignature(secret, time, nonce, body),
          },
          body,
          redirect: 'error',
          signal: AbortSignal.timeout(patience),
        })
        return await readAnswer(answer)
      } catch (error) {
        return { kind: 'unavailable', reason: oneLine(reasonOf(error)).slice(0, 300) }
      }
    },
  }
}

/** 2xx: taken; 400 and 422: this number or text never; all else: later. */
async function readAnswer(answer: Response): Promise<Sent> {
  const text = (await answer.text()).slice(0, 2000)
  if (answer.ok) return { kind: 'sent', reference: referenceOf(text) }
  const reason = oneLine(`${answer.status} ${text}`).slice(0, 300)
  return { kind: [400, 422].includes(answer.status) ? 'refused' : 'unavailable', reason }
}

function referenceOf(text: string): string | null {
  try {
    const { reference } = JSON.parse(text) as { reference?: unknown }
    return typeof reference === 'string' ? reference.slice(0, 100) : null
  } catch {
    return null
  }
}

function reasonOf(error: unknown): string {
  const { cause } = error as { cause?: unknown }
  return cause instanceof Error ? cause.message : String(error)
}

/** Seconds by which the clocks of gateway and hall may differ. */
const clockDifference = 300

function isSigned(
  { key, secret }: SmsSettings,
  header: (name: string) => string | undefined,
  body: string,
): boolean {
  const time = header('x-sms-time') ?? ''
  const nonce = header('x-sms-nonce') ?? ''
  const apart = Math.abs(Date.now() / 1000 - Number(time))
  if (header('x-sms-key') !== key || !(apart <= clockDifference)) return false
  const expected = smsSignature(secret, time, nonce, body)
  return signatureHolds(expected, header('x-sms-signature') ?? '')
}
