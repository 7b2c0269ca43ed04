// How often one account, or a visitor's address, may ask what costs the hall or others more than a form
// does. What is no post at all, and what a person does by the dozen, goes by the general pace.
import type { ThrottleRule } from '../session/throttle.ts'

const hour = 3600

export const paces = {
  /** Drafts and visits begun; each is rows that somebody clears away later. */
  drafts: { name: 'drafts', points: 120, seconds: hour },
  /** Files begun; the largest draft of the catalogue takes some forty. */
  uploads: { name: 'uploads', points: 400, seconds: hour },
  /** Pieces of files: one of 20 MB comes in eighty. */
  pieces: { name: 'pieces', points: 2000, seconds: 60 },
  /** 好差评 and requests for a hearing: staff answer each of them. */
  voices: { name: 'voices', points: 40, seconds: hour },
  /** Changed addresses: to each a code or a link is sent. */
  addresses: { name: 'notice-addresses', points: 20, seconds: hour },
  /** Links of mails, which nobody may guess by trying. */
  mailedLinks: { name: 'mailed-links', points: 60, seconds: 600 },
  /** Files of whole lists. */
  exports: { name: 'exports', points: 60, seconds: hour },
  /** Catalogue files and forms read in: each is checked as a whole. */
  imports: { name: 'imports', points: 60, seconds: hour },
  /** 验真 by a code: a clerk of a bank does dozens, a guesser thousands. */
  verifications: { name: 'verifications', points: 120, seconds: 600 },
  /** Searches, and suggestions while typing. */
  searches: { name: 'searches', points: 400, seconds: 60 },
} as const satisfies Readonly<Record<string, ThrottleRule>>
