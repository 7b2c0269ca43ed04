// Mail over SMTP (RFC 5321), through nodemailer.
import type { NodemailerError, Transporter } from 'nodemailer'
import { nodemailerAtUse } from '../at-first-use.ts'
import type { Gateway, Outgoing, Sent } from './gateway.ts'
import { isLocal, oneLine } from './gateway.ts'

export interface MailSettings {
  /** smtp:// or smtps://, with name and password where the server asks for them. */
  readonly url: string
  readonly from: string
}

const patience = 15_000

export function mailGateway({ url, from }: MailSettings): Gateway {
  let transport: Promise<Transporter> | null = null
  const domain = from.slice(from.lastIndexOf('@') + 1).replace(/>$/, '')
  return {
    local: isLocal(url),
    async send(message: Outgoing): Promise<Sent> {
      try {
        transport ??= transportTo(url)
        const info = await (
          await transport
        ).sendMail({
          from,
          to: { name: '', address: message.address },
          subject: oneLine(message.subject ?? ''),
          text: message.text,
          messageId: `<${message.id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        return { kind: 'sent', reference: info.messageId }
      } catch (error) {
        return failureOf(error)
      }
    },
  }
}

async function transportTo(url: string) {
  const { createTransport } = await nodemailerAtUse()
  return createTransport({
    url,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

/** A permanent reply is the server's last word on this address; all else may pass. */
function failureOf(error: unknown): Sent {
  const { responseCode, permanent, message } = error as NodemailerError
  const reason = oneLine(message).slice(0, 300)
  const final = permanent === true && !ownSignIn.has(responseCode ?? 0)
  return { kind: final ? 'refused' : 'unavailable', reason }
}

/** Wrong sign-in at the mail server: the operator's matter, not the receiver's. */
const ownSignIn: ReadonlySet<number> = new Set([530, 534, 535, 538])
