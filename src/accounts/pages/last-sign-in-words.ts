// 上次登录: when and from where, so that its owner notices when it was not him.
import { longMoment } from '../../platform/i18n/zh-format.ts'
import type { Shell } from '../../platform/web/shell.ts'
import type { SignInMade } from '../queries/last-sign-in.ts'

export function lastSignInWords(t: Shell['t'], last: SignInMade | null): string {
  if (last === null) return t('这是第一次登录')
  const time = longMoment(last.at)
  const { network } = last
  return network === '' ? time : t('{time}，网段 {network}', { time, network })
}
