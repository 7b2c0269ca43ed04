// The tabs of an editor's work on one matter: its parts.
import type { TabsProps } from '../../../platform/web/components.ts'
import { editPath, identityPath, partPath } from '../../paths.ts'
import { parts } from '../../rules/parts/index.ts'

/** The pages of an editor's work on one matter. */
export function partTabs(code: string, current: string): TabsProps {
  const tab = (label: string, href: string, key: string) => {
    return { label, href, current: key === current, count: null }
  }
  return {
    label: '要素',
    items: [
      tab('基本要素', editPath(code), 'main'),
      tab('名称和归类', identityPath(code), 'identity'),
      ...parts.map(({ key, title }) => tab(title, partPath(code, key), key)),
      tab('样表和空白表', partPath(code, 'files'), 'files'),
      tab('办理情形', partPath(code, 'situations'), 'situations'),
      tab('表单', partPath(code, 'form'), 'form'),
    ],
  }
}
