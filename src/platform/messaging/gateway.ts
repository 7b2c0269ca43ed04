// What carries a message out of the hall: one interface for mail and for SMS.

export interface Outgoing {
  /** The same for each try of one message, so that a gateway can drop a repeat. */
  readonly id: string
  readonly address: string
  /** Null where the channel has none. */
  readonly subject: string | null
  readonly text: string
}

/**
 * `refused` is final: the address or the text will never do. `unavailable` may pass: the line, the
 * gateway, or its quota.
 */
export type Sent =
  | { readonly kind: 'sent'; readonly reference: string | null }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unavailable'; readonly reason: string }

export interface Gateway {
  /** On this machine, so nobody outside is reached: invented persons may be written to. */
  readonly local: boolean
  send(message: Outgoing): Promise<Sent>
}

export interface SmsGateway extends Gateway {
  /** Whether a receipt was signed by this gateway a short while ago. */
  signed(header: (name: string) => string | undefined, body: string): boolean
}

/** Null for a channel that this hall has not been given. */
export interface Gateways {
  readonly email: Gateway | null
  readonly sms: SmsGateway | null
}

export const noGateways: Gateways = { email: null, sms: null }

/** No line break gets into a header or into the text of an SMS. */
export function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ').trim()
}

export function isLocal(url: string): boolean {
  const { hostname } = new URL(url)
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)
}
