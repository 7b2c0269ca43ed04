// All 省级参数 of the hall, in the order in which they are shown.
import { draftGroup, originalGroup } from '../applications/index.ts'
import { auditGroup } from '../audit/index.ts'
import { limitGroup } from '../deadlines/index.ts'
import { licenceGroup } from '../licences/index.ts'
import { checkGroup } from '../matters/index.ts'
import { quietGroup } from '../notifications/index.ts'
import { provinceGroup } from '../organizations/index.ts'
import type { SettingGroup } from '../platform/setting-group.ts'
import { clearingGroup } from '../retention/index.ts'
import { readingGroup } from '../scrutiny/index.ts'
import { supervisionGroup } from '../supervision/index.ts'

export const groups: readonly SettingGroup[] = [
  provinceGroup,
  limitGroup,
  originalGroup,
  draftGroup,
  checkGroup,
  licenceGroup,
  quietGroup,
  supervisionGroup,
  readingGroup,
  clearingGroup,
  auditGroup,
]

export function groupNamed(key: string): SettingGroup | null {
  return groups.find((group) => group.key === key) ?? null
}
