// 帮助: all texts of the hall.
import { aboutCorrections, aboutFiles, howToApply, howToFollow } from './applying.ts'
import { adminHandbook, deskHandbook } from './handbooks.ts'
import { aboutAccounts, aboutLimits } from './knowing.ts'
import { releases } from './releases.ts'
import { remedies } from './remedies.ts'
import { about, accessibility } from './statements.ts'
import type { Text } from './text.ts'

export const helpForApplicants: readonly Text[] = [
  howToApply,
  howToFollow,
  aboutCorrections,
  aboutFiles,
  aboutAccounts,
  aboutLimits,
  remedies,
]

export const helpForStaff: readonly Text[] = [deskHandbook, adminHandbook]

export const helpTopics: readonly Text[] = [...helpForApplicants, ...helpForStaff, releases]

export { releases } from './releases.ts'

export const statements: readonly Text[] = [about, accessibility]
