// 下一步 once the decision is made or the application has ended: the paper to take, what one may do.
import { shortDay } from '../../../../platform/i18n/zh-format.ts'
import { linkButton } from '../../../../platform/web/buttons.ts'
import type { Link, NextProps } from '../../../../platform/web/components.ts'
import { plainStatus } from '../../../messages.ts'
import { paths } from '../../../paths.ts'
import type { Progress } from '../../../queries/progress.ts'
import { mayRate } from '../../../rate.ts'
import { paperAfterPromise, wordsAfterPromise } from './next-after-promise.ts'
import { decisionPaper, wasGranted } from './outcome.ts'
import type { Translate } from './own-application.ts'

export function nextWhenEnded(t: Translate, progress: Progress, guideHref: string): NextProps {
  const { application } = progress
  const unkept = wordsAfterPromise(t, progress)
  const words = unkept ?? wordsOf(t, progress)
  const again: Link = { label: t('重新申请'), href: guideHref }
  const isOver = ['withdrawn', 'terminated', 'not-accepted'].includes(application.status)
  const rating = mayRate(application.status) && progress.rating === null
  return {
    now: unkept?.now ?? t(plainStatus[application.status]),
    title: words.title,
    todo: null,
    text: words.text,
    action: paperButton(t, progress, unkept !== null),
    links: [
      ...(rating ? [{ label: t('评一评这次办理'), href: paths.rating(application.id) }] : []),
      ...(isOver ? [again] : []),
    ],
  }
}

function wordsOf(t: Translate, progress: Progress): { title: string; text: string } {
  const remedies = t(
    '理由和救济办法都写在文书里。您不服，可以申请行政复议，也可以到法院起诉。',
  )
  const dueOn = progress.readings.delivery?.dueOn ?? null
  const delivery =
    dueOn === null ? '' : t('最晚 {day}送达；电子文书现在就可以下载。', { day: shortDay(dueOn) })
  switch (progress.application.status) {
    case 'granted':
      return { title: t('您的申请已经准予'), text: delivery }
    case 'denied':
      return { title: t('您的申请没有准予'), text: remedies }
    case 'concluded':
      return wasGranted(progress.steps) === false
        ? { title: t('已经办结：没有准予'), text: remedies }
        : { title: t('已经办好'), text: t('文书可以随时在这里下载，扫上面的二维码能验真伪。') }
    case 'not-accepted':
      return { title: t('您的申请没有受理'), text: remedies }
    case 'withdrawn':
      return { title: t('您已经撤回这次申请'), text: t('需要时可以重新申请，以前的不受影响。') }
    default:
      return {
        title: t('这次申请已经终止'),
        text: t('到期没有补正，按撤回处理。需要时可以重新申请。'),
      }
  }
}

function paperButton(t: Translate, progress: Progress, unkept: boolean): NextProps['action'] {
  const paper = (unkept ? paperAfterPromise(progress) : null) ?? decisionPaper(progress)
  if (paper === null) return null
  const label = paper.title.endsWith('决定书')
    ? t('下载决定书')
    : t('下载{title}', { title: t(paper.title) })
  return linkButton(label, paths.document(progress.application.id, paper.id), 'accent')
}
