// Signs visitors in the way a browser does, and keeps their cookies.
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

export function cookieOf(answer: Answer): string {
  return (answer.headers['set-cookie'] ?? []).map((one) => one.split(';')[0] ?? '').join('; ')
}
