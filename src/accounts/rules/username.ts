// 用户名: a Latin letter first, so that it can never be taken for a phone or an identity number.

export type UsernameFault = 'empty' | 'first-letter' | 'characters' | 'too-short' | 'too-long'

const shortest = 4
const longest = 40

/** As stored: half-width, lower case, without spaces around it. */
export function normaliseUsername(text: string): string {
  return text.slice(0, 400).normalize('NFKC').trim().toLowerCase()
}

/** What is wrong with a normalised name, null when nothing is. */
export function usernameFault(username: string): UsernameFault | null {
  if (username === '') return 'empty'
  if (username.length > longest) return 'too-long'
  if (!/^[a-z]/.test(username)) return 'first-letter'
  if (!/^[a-z0-9._-]+$/.test(username)) return 'characters'
  return username.length < shortest ? 'too-short' : null
}
