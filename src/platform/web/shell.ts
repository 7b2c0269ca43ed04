// What every page has besides its own content: who looks, the token, links of the hall, words.
import type { Response } from 'express'
import type { Language, Translate } from '../i18n/translate.ts'
import type { Hint } from './hints.ts'
import type { PrintedAddress } from './printed-address.ts'

export interface ShellLink {
  readonly label: string
  readonly href: string
  readonly current: boolean
}

export interface Viewer {
  readonly name: string
  /** 'applicant' or 'staff'. */
  readonly kind: 'applicant' | 'staff'
  /** 代: the applicant in whose place somebody acts, null for everybody else. */
  readonly actsFor: { readonly name: string; readonly company: boolean } | null
  /** The department that a member of staff acts for, null for applicants. */
  readonly departmentName: string | null
}

export interface Shell {
  /** Translates a sentence of the public hall; the Chinese sentence is its key, {name} a slot. */
  readonly t: Translate
  /** The CSRF token; calling it starts a session, so only pages with a form call it. */
  csrf(): string
  /** The address of a file of public/, with its hash. */
  asset(file: string): string
  readonly lang: Language
  readonly mode: 'standard' | 'elder'
  readonly viewer: Viewer | null
  /** Hints for the first visit that were put away. */
  readonly seenHints: readonly Hint[]
  readonly menu: readonly ShellLink[]
  /** The menu as the bar of the desk shows it: what is used most, and the rest under one word. */
  readonly bar: {
    readonly first: readonly ShellLink[]
    readonly more: readonly ShellLink[]
    readonly moreName: string
  }
  /** The path of this page, for switching language or mode and coming back. */
  readonly path: string
  /** Where this page stands on the screen, said on paper. */
  readonly printed: PrintedAddress
  /** Names and contacts of the province that runs this hall. */
  readonly province: {
    readonly hallName: string
    readonly motto: string
    readonly host: string
    readonly operator: string
    readonly hotline: string
    readonly hotlineNote: string
  }
  readonly links: {
    readonly home: string
    /** Where a member of staff works, who has no space of his own in the public hall; null for all others. */
    readonly workplace: string | null
    readonly signIn: string
    readonly signOut: string
    /** Where what was posted here and kept is offered again. */
    readonly resume: string
    /** Where somebody says for whom he acts. */
    readonly acting: string
    readonly preferences: string
    readonly help: string
    readonly about: string
    /** How to apply; the handbooks of clerks and of administrators. */
    readonly howTo: string
    readonly deskHandbook: string
    readonly adminHandbook: string
    readonly accessibility: string
    readonly privacy: string
    /** The published roots of the log. */
    readonly auditRoots: string
    readonly publications: string
    readonly sitemap: string
    readonly search: string
    readonly progress: string
    /** What a device needs to know to keep the hall on its home screen. */
    readonly manifest: string
  }
  /** How long the sign-in holds when nothing is done, and where it is asked to hold on; null for visitors. */
  readonly session: { readonly endsIn: number; readonly address: string } | null
  /** A notice shown on every page of a demonstration hall, null otherwise. */
  readonly demonstrationNotice: string | null
  /** A notice on every page while the hall may only be read or is closed. */
  readonly maintenance: string | null
}

export function shellOf(res: Response): Shell {
  return res.locals['shell'] as Shell
}
