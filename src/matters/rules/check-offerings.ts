// 检查认领: somebody takes the matter in every county where it is exercised, and can be reached.
import type { VersionContent } from '../types.ts'
import type { Coverage } from './check-version.ts'
import type { Finding } from './finding.ts'
import { error, warning, when } from './finding.ts'

const mostNamed = 5

export function checkOfferings(
  { levels, elements }: VersionContent,
  coverage: Coverage,
): Finding[] {
  const { uncoveredCounties: counties, offerings, withoutPhone, withoutHours, stale } = coverage
  const isOfCounties = levels.includes('county') || elements.offeredAt.includes('county')
  const named = counties.slice(0, mostNamed).join('、')
  const more = counties.length > mostNamed ? '等' : ''
  const noPhone = elements.phone === null ? withoutPhone : 0
  return [
    ...when(offerings === 0, () =>
      error(
        'offered-nowhere',
        ['contact', 'coverage:uncovered'],
        '没有一个部门认领，群众没有地方可以办。',
      ),
    ),
    ...when(offerings > 0 && isOfCounties && counties.length > 0, () =>
      warning(
        'counties-uncovered',
        ['contact', 'coverage:uncovered'],
        `行使层级有县级，${counties.length} 个县没有机构办：${named}${more}。`,
      ),
    ),
    ...when(noPhone > 0, () =>
      warning('no-phone', ['contact', 'coverage:phone'], `${noPhone} 个办理机构没有咨询电话。`),
    ),
    ...when(withoutHours > 0, () =>
      warning(
        'no-hours',
        ['contact', 'coverage:hours'],
        `${withoutHours} 个办理机构没有办公时间。`,
      ),
    ),
    ...when(stale > 0, () =>
      warning(
        'stale-contact',
        ['contact', 'coverage:stale'],
        `${stale} 个办理机构的电话和时间超过 ${coverage.staleMonths} 个月没有确认。`,
      ),
    ),
  ]
}
