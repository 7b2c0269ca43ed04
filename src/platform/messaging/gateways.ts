// The channels that the configuration gives.
import type { Config } from '../config.ts'
import { mailGateway } from './email.ts'
import type { Gateways } from './gateway.ts'
import { smsGateway } from './sms.ts'

export function gatewaysOf(config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'sms'>): Gateways {
  const { smtpUrl, mailFrom, sms } = config
  return {
    email: smtpUrl === null ? null : mailGateway({ url: smtpUrl, from: mailFrom }),
    sms: sms === null ? null : smsGateway(sms),
  }
}
