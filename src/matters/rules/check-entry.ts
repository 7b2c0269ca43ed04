// 检查编码和名称: a code names its type, and no two entries have one name.
import type { VersionContent } from '../types.ts'
import { codeNamesOtherType } from './codes.ts'
import type { Finding } from './finding.ts'
import { error, warning, when } from './finding.ts'

export interface Namesake {
  readonly code: string
  readonly name: string
}

/** An entry as far as the catalogue knows it, whatever its version says. */
export interface EntryFacts {
  readonly code: string
  /** Never published: code, type and name can still be corrected. */
  readonly isNew: boolean
  /** Other entries of the same name, but for its own main matter and sub-items. */
  readonly namesakes: readonly Namesake[]
}

/** What a published entry can no longer correct does not bar its other changes. */
export function checkEntry(
  { type, typeCode, name }: VersionContent,
  { code, isNew, namesakes }: EntryFacts,
): Finding[] {
  const finding = isNew ? error : warning
  return [
    ...when(codeNamesOtherType(code, typeCode), () =>
      finding(
        'code-of-other-type',
        ['basics', isNew ? 'entry:code' : 'entry:type'],
        `基本编码 ${code} 的${typePlace(code)}不是“${type}”的代码 ${typeCode}，请核对编码和事项类型。`,
      ),
    ),
    ...when(namesakes.length > 0, () =>
      finding(
        'same-name',
        ['basics', 'identity:name'],
        `已经有同名的事项${listed(namesakes)}。“${name}”是同一件事的，不要重复列；不是的，请把名称写得能分清。`,
      ),
    ),
  ]
}

function typePlace(code: string): string {
  return code.length === 12 ? '第 3、4 位' : '前 2 位'
}

const mostNamed = 3

function listed(namesakes: readonly Namesake[]): string {
  const named = namesakes.slice(0, mostNamed).map(({ name, code }) => `“${name}”（${code}）`)
  return `${named.join('、')}${namesakes.length > mostNamed ? `等 ${namesakes.length} 个` : ''}`
}
