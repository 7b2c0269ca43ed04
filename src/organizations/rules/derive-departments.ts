// The departments of all regions, derived from the lines: one for each line and region where the
// line has a name pattern. Addresses, phones and hours are samples until the bodies fill in their own.
import type { DepartmentLine, NewDepartment, Region } from '../types.ts'
import { sampleContact } from './sample-contact.ts'
import { sampleCreditCode } from './credit-code.ts'
import { briefName, fullName, patternFor, patternOfOwnName } from './department-name.ts'
import type { NamePatterns, NamingPlace } from './department-name.ts'
import { placeTokens } from './organ-code.ts'
import { countyOf } from './region-path.ts'

/** A line with what its departments are derived from. */
export interface LinePlan extends DepartmentLine {
  /** The line's letters in 机关代字: 民, 市监. */
  readonly organToken: string
  readonly names: NamePatterns
  /** Region code → a name that departs from the pattern (西宁市水务局). */
  readonly ownNames: Readonly<Record<string, string>>
  /** The credit code of the provincial body, null when there is no sample. */
  readonly provinceUscc: string | null
}

export function deriveDepartments(
  lines: readonly LinePlan[],
  regions: readonly Region[],
): readonly NewDepartment[] {
  const tokens = placeTokens(regions)
  const byCode = new Map(regions.map((region) => [region.code, region]))
  return regions.flatMap((region) => {
    const place = { region, upper: byCode.get(region.parentCode ?? '') ?? null }
    const token = tokens.get(region.code) ?? ''
    return lines.flatMap((line) => departmentOf(line, place, token) ?? [])
  })
}

function departmentOf(line: LinePlan, place: NamingPlace, token: string): NewDepartment | null {
  const { region } = place
  const ownName = line.ownNames[region.code]
  const pattern =
    ownName === undefined ? patternFor(line.names, region) : patternOfOwnName(ownName, region)
  if (pattern === null) return null
  return {
    lineId: line.id,
    level: region.level,
    regionCode: region.code,
    regionPath: region.path,
    name: fullName(pattern, place),
    shortName: region.level === 'province' ? line.shortName : briefName(pattern, place),
    organCode: token + line.organToken,
    uscc: creditCodeOf(line, region),
    ...sampleContact(line.sort, region),
  }
}

function creditCodeOf(line: LinePlan, region: Region): string {
  if (region.level === 'province' && line.provinceUscc !== null) return line.provinceUscc
  return sampleCreditCode({
    kind: line.provinceUscc?.slice(0, 2) ?? (line.category === '公用企业' ? '91' : '11'),
    regionCode: countyOf(region.path) ?? region.code,
    line: line.sort,
    township: region.level === 'township' ? region.code.slice(6) : '000',
  })
}
