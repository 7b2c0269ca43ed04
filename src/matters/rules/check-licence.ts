// 检查许可清单: nothing is licensed outside the list (优化营商环境条例 第四十条).
import type { VersionContent } from '../types.ts'
import type { Finding } from './finding.ts'
import { error, when } from './finding.ts'

/** `listed` is null while the province has entered no list. */
export function checkLicence(
  { type, name }: Pick<VersionContent, 'name' | 'type'>,
  listed: boolean | null,
): Finding[] {
  return when(type === '行政许可' && listed === false, () =>
    error(
      'licence-not-listed',
      ['basics', 'licences:add'],
      `“${name}”不在行政许可事项清单里，清单以外不得实施行政许可。`,
    ),
  )
}
