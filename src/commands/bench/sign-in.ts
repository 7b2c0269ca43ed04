// Signs visitors in the way a browser does, and keeps their cookies.
import { accountPaths } from '../../accounts/index.ts'
import { stepAt, totpCode } from '../../platform/security/totp.ts'
import { fieldsOf, opening, sending } from './forms-of-page.ts'
import type { Answer, Ask } from './load.ts'

const password = 'Yizhan-2026-demo'

/** The cookie of a signed-in session. */
export async function signIn(ask: Ask, page: string, username: string): Promise<string> {
  const opened = await ask(opening(page))
  const fields = fieldsOf(opened.text, page)
  fields.set('username', username)
  fields.set('password', password)
  const answer = await ask(sending(page, cookieOf(opened), fields))
  if (answer.status !== 303) throw new Error(`${username} could not sign in: ${answer.status}`)
  return cookieOf(answer)
}

/** The same of a member of staff, who in production enrols an authenticator before anything else opens. */
export async function signInStaff(ask: Ask, username: string): Promise<string> {
  const cookie = await signIn(ask, '/desk/login', username)
  const page = accountPaths.secondFactor()
  const opened = await ask(opening(page, cookie))
  const secret = /<code>([A-Z2-7 ]+)<\/code>/.exec(opened.text)?.[1]?.replaceAll(' ', '')
  if (secret === undefined) throw new Error(`${username} was shown no secret to enrol with`)
  const fields = fieldsOf(opened.text, page)
  fields.set('code', totpCode(secret, stepAt(Date.now())))
  fields.set('password', password)
  const answer = await ask(sending(page, cookie, fields))
  if (answer.status !== 303) throw new Error(`${username} could not enrol: ${answer.status}`)
  return cookieOf(answer)
}

export function cookieOf(answer: Answer): string {
  return (answer.headers['set-cookie'] ?? []).map((one) => one.split(';')[0] ?? '').join('; ')
}
