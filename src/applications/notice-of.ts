// What the applicant is told when something happened to the application, in plain words with what to
// do next.
import type { Day } from '../kernel/day.ts'
import type { NewNotification } from '../notifications/index.ts'
import { fullDay } from '../platform/i18n/zh-format.ts'
import type { Move } from '../workflow/index.ts'
import { paths } from './paths.ts'
import type { Changes } from './store.ts'
import type { Application } from './types.ts'

/** Null for moves between departments, which are seen on the progress page. */
export function noticeOf(
  application: Application,
  matterName: string,
  move: Move,
  changes: Changes,
): NewNotification | null {
  const words = wordsOf(move, changes)
  if (words === null) return null
  return {
    accountId: application.applicantAccountId,
    applicationId: application.id,
    title: `${matterName}：${words.title}`,
    body: words.body,
    link:
      move.action === 'request-correction'
        ? paths.correction(application.id)
        : paths.progress(application.id),
  }
}

function wordsOf(move: Move, changes: Changes): { title: string; body: string } | null {
  const by = (day: Day | null | undefined) => (day ? fullDay(day) : '')
  switch (move.action) {
    case 'submit':
      return { title: '已提交', body: `最晚 ${by(changes.dueOn)}告诉您是否受理。` }
    case 'accept':
    case 'deem-accepted':
      return {
        title: '已受理',
        body: `最晚 ${by(changes.dueOn)}办好。受理通知书可以在进度页下载。`,
      }
    case 'request-correction': {
      const count = changes.corrections?.items.length ?? 0
      return {
        title: '需要您补正',
        body: `有 ${count} 处要改，请在 ${by(changes.corrections?.dueOn)}前改好再交。补好以前，办理时间不走。`,
      }
    }
    case 'confirm-refusal':
      return { title: '不予受理', body: '理由和救济办法写在决定书里，可以在进度页下载。' }
    case 'approve-suspension':
      return {
        title: '进入特别程序',
        body: '依法需要专门程序，这段时间不计入办理时限，详见告知书。',
      }
    case 'resume':
      return { title: '特别程序已结束', body: `恢复办理，最晚 ${by(changes.dueOn)}办好。` }
    case 'extend':
      return {
        title: '办理期限延长',
        body: `经批准延长，最晚 ${by(changes.dueOn)}办好，理由见通知书。`,
      }
    case 'grant':
      return { title: '已准予', body: '决定书可以在进度页下载。' }
    case 'deny':
      return { title: '不予准许', body: '理由和救济办法写在决定书里，可以在进度页下载。' }
    case 'deliver':
      return { title: '已送达办结', body: '请您评一评这次办理。' }
    case 'withdraw':
      return { title: '已撤回', body: '您的申请已撤回，以后可以重新申请。' }
    case 'terminate':
      return { title: '已终止', body: '到期没有补正，按撤回处理。您可以重新申请。' }
    default:
      return null
  }
}
