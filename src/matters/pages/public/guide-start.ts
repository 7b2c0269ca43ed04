// 开始办理: the buttons of a guide, or the sentence that stands in their place.
import type { ButtonProps } from '../../../platform/web/components.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { startApplication } from '../../paths.ts'
import type { Guide } from '../../queries/guide.ts'
import { isOpen } from './reader.ts'
import type { Reader } from './reader.ts'

/** The button at the head of the guide and the one beside it. */
export interface StartButtons {
  readonly big: ButtonProps
  readonly normal: ButtonProps
}

/** A matter that is taken by the province alone needs no county. */
export function startOf(
  t: Shell['t'],
  guide: Guide,
  { address, opening }: Reader,
): StartButtons | null {
  const { matter, version, offering, region, regions } = guide
  const open = matter.status === 'published' && guide.suspendedHere === null && isOpen(opening)
  const { onlineUrl } = version.elements
  const isElsewhere = !version.online && onlineUrl !== null
  if (!open || (!isElsewhere && (!version.online || offering === null))) return null
  const href = isElsewhere
    ? onlineUrl
    : startApplication(matter.code, (region ?? regions.province).code, address)
  const button: ButtonProps = {
    label: isElsewhere ? t('到办理的网站去') : t('开始办理'),
    context: null,
    tone: 'primary',
    size: 'normal',
    icon: null,
    href,
    submits: null,
    disabledBecause: null,
    shortcut: null,
  }
  return { big: { ...button, size: 'big', icon: 'arrow' }, normal: button }
}

/** Said in place of the button. */
export function startNote(t: Shell['t'], guide: Guide, { opening }: Reader): string | null {
  const { matter, version, offering, region, suspendedHere } = guide
  if (suspendedHere !== null) return null
  if (matter.status === 'published' && opening !== null && !isOpen(opening)) return null
  if (matter.status !== 'published' || (version.online && offering !== null)) return null
  if (guide.notHere !== null && offering === null) return null
  if (!version.online) {
    return version.elements.onlineUrl === null
      ? t('这件事要到窗口办，地址和时间在下面。')
      : t('这件事在别的网站上申请，也可以到窗口办，地址和时间在下面。')
  }
  return region === null
    ? t('先选在哪个县办，就可以开始。')
    : t('“{place}”不直接收这件事，请选到县。', { place: region.name })
}
