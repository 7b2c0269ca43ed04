// 边写边提示: what a search box of the public hall needs to suggest matters.
import type { SearchBoxProps } from '../../../platform/web/components.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { paths } from '../../paths.ts'

/** The suggestions of a search box for matters; the number is filled in where they are shown. */
export function searchSuggestions(t: Shell['t']): SearchBoxProps['suggestions'] {
  return {
    address: paths.suggestions,
    counted: t('有 {count} 条提示，按上下键选', { count: '{count}' }),
  }
}
