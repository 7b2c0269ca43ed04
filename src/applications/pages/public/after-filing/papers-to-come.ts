// 容缺 on the progress page: what is still to come and by when, what has come, and what may not come later.
import { fullDay, shortDay } from '../../../../platform/i18n/zh-format.ts'
import { linkButton } from '../../../../platform/web/buttons.ts'
import type { NoticeProps } from '../../../../platform/web/components.ts'
import { paths } from '../../../paths.ts'
import type { Progress } from '../../../queries/progress.ts'
import type { Application } from '../../../types.ts'
import type { Translate } from './own-application.ts'

type Told = Pick<Progress, 'application' | 'commitments' | 'files' | 'today'>

/** Null where nothing is to come and nothing was refused. */
export function papersToCome(t: Translate, told: Told): NoticeProps | null {
  const { id, papersAwaited: count } = told.application
  if (count === 0) return notLater(t, told)
  return {
    tone: 'warn',
    title: t('还有 {count} 份材料等您补交', { count }),
    text: untilWhen(t, told),
    actions: [linkButton(t('去补交'), paths.later(id), 'primary')],
  }
}

function untilWhen(t: Translate, { application, today }: Told): string {
  const { papersDueOn } = application
  if (papersDueOn === null) return t('受理以后开始算期限，现在也可以交。')
  if (papersDueOn < today) {
    return t('{day}已经过了，请马上交。还没有终止的，现在交仍然算数。', { day: shortDay(papersDueOn) })
  }
  return t('最晚 {day}交，过了这一天没有交，视为撤回申请。', { day: fullDay(papersDueOn) })
}

/** 不同意容缺: said until the paper is asked for in a correction, which has its own words. */
function notLater(t: Translate, { application, commitments, files }: Told): NoticeProps | null {
  if (application.status !== 'submitted') return null
  const refused = commitments.filter(
    ({ outcome, materialNumber: number }) =>
      outcome === 'refused' && files.every(({ materialNumber }) => materialNumber !== number),
  )
  if (refused.length === 0) return null
  const names = refused.map(({ materialName }) => t(materialName)).join('、')
  return {
    tone: 'warn',
    title: t('“{names}”不能以后再交', { names }),
    text: t('受理窗口没有同意容缺。理由：{reason}。请先备好，等补正通知来了照通知交。', {
      reason: refused.map(({ note }) => (note ?? '').replace(/[。.]+$/u, '')).join('；'),
    }),
    actions: [],
  }
}

/** Said once, right after papers were handed in. */
export function papersReceived(t: Translate, { papersAwaited }: Application): NoticeProps {
  const text =
    papersAwaited === 0
      ? t('承诺补交的都齐了，接着办，现在不用您做什么。')
      : t('还差 {count} 份，请按下面写的日子交。', { count: papersAwaited })
  return { tone: 'ok', title: t('补交的材料收到了'), text, actions: [] }
}
