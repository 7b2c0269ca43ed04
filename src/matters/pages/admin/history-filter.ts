// The choice of an element whose changes are shown.
import type { FiltersProps } from '../../../platform/web/components.ts'

export function elementFilter(
  action: string,
  elements: readonly string[],
  asked: string,
): FiltersProps {
  const known = asked === '' || elements.includes(asked) ? elements : [asked, ...elements]
  return {
    ...{ action, label: '看哪个要素', button: '看', search: null, keeps: [] },
    selects: [
      {
        ...{ id: 'element', name: 'element', label: '要素' },
        options: ['', ...known].map((element) => ({
          ...{ value: element, label: element === '' ? '全部要素' : element, hint: null },
          ...{ chosen: element === asked, disabled: false },
        })),
      },
    ],
    clear: asked === '' ? null : action,
  }
}
