// Which passwords are too easy. Length and rarity count; which kinds of characters are in it does
// not (ASVS 6.2): a sentence in Chinese is a good password.
import { commonPasswords, commonWords } from './common-passwords.ts'

export type PasswordFault = 'empty' | 'too-short' | 'too-long' | 'common' | 'personal' | 'different'

export const minimumLength = { applicant: 8, staff: 12 } as const
const maximumLength = 128

export interface PasswordTerms {
  readonly minimum: number
  /** What others know of the person: user name, name, phone, identity number. */
  readonly personal: readonly string[]
}

export function passwordFault(password: string, terms: PasswordTerms): PasswordFault | null {
  const length = [...password].length
  if (length === 0) return 'empty'
  if (length < terms.minimum) return 'too-short'
  if (length > maximumLength) return 'too-long'
  const plain = password.normalize('NFKC').toLowerCase()
  if (terms.personal.some((known) => isAbout(plain, known.toLowerCase()))) return 'personal'
  return isCommon(plain) ? 'common' : null
}

/** The known text itself, or only digits and signs around it. */
function isAbout(password: string, known: string): boolean {
  if (known.length < 2) return false
  return password === known || (known.length > 3 && bareWord(password) === known)
}

function isCommon(password: string): boolean {
  if (commonPasswords.has(password) || isRun(password)) return true
  const word = bareWord(password)
  return commonWords.has(word) || commonWords.has(word.replace(/[^\p{L}]/gu, ''))
}

/** 'zhengwu2026!' → 'zhengwu': digits and signs at both ends are what everybody adds. */
function bareWord(password: string): string {
  const letters = password.replace(/@/g, 'a').replace(/(?<=[a-z])0(?=[a-z])/g, 'o')
  return letters.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
}

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1234567890', 'abcdefghijklmnopqrstuvwxyz']

/** One or two characters repeated, or a walk along the keyboard or the alphabet, there or back. */
function isRun(password: string): boolean {
  if (/^(.{1,4})\1+$/su.test(password) && new Set(password).size <= 4) return true
  const walks = rows.flatMap((row) => [row + row, [...(row + row)].reverse().join('')])
  return walks.some((walk) => walk.includes(password))
}
