// 下一步 where a promise was not kept: nobody whose promise was found untrue, or whose decision is revoked,
// reads that all is well (行政许可法 第六十九条; 告知承诺 is checked after the decision).
import type { DocumentRecord } from '../../../../documents/index.ts'
import { fullDay } from '../../../../platform/i18n/zh-format.ts'
import { plainStatus } from '../../../messages.ts'
import type { Progress } from '../../../queries/progress.ts'
import type { Translate } from './own-application.ts'

interface Words {
  /** Where it stands. */
  readonly now: string
  readonly title: string
  readonly text: string
}

type Told = Pick<Progress, 'application' | 'commitments' | 'documents' | 'today'>

/** Null where every promise was kept, or none was made. */
export function wordsAfterPromise(t: Translate, told: Told): Words | null {
  const { status } = told.application
  if (status === 'terminated') return endedWithoutPapers(t, told)
  if (status !== 'granted' && status !== 'concluded') return null
  return revoked(t, told) ?? foundUntrue(t, told) ?? orderedToMend(t, told)
}

/** 容缺: the papers that were promised for later did not come. */
function endedWithoutPapers(t: Translate, { commitments }: Told): Words | null {
  const missed = commitments.filter(({ outcome }) => outcome === 'overdue')
  if (missed.length === 0) return null
  const names = missed.map(({ materialName }) => t(materialName)).join('、')
  return {
    now: t(plainStatus.terminated),
    title: t('这次申请已经终止'),
    text: t('承诺补交的“{names}”到期没有交，按撤回处理。需要时可以重新申请，要先备齐材料。', { names }),
  }
}

function revoked(t: Translate, { documents }: Told): Words | null {
  const taken = documents.some(({ kind, status }) => kind === 'grant-decision' && status === 'revoked')
  if (!taken) return null
  return {
    now: t('已经撤销'),
    title: t('准予的决定已经撤销'),
    text: t('原来的文书不再有效。您不服，可以申请行政复议，也可以到法院起诉。'),
  }
}

function foundUntrue(t: Translate, { commitments }: Told): Words | null {
  const untrue = commitments.find(({ outcome }) => outcome === 'false')
  if (untrue === undefined) return null
  return {
    now: t('承诺核查'),
    title: t('承诺核查不实，准予的决定正在依法处理'),
    text: t('核查到的情况：{note}。您可以向办理部门陈述、申辩。核查记录在文书里。', {
      note: (untrue.note ?? '').replace(/[。.！!]+$/u, ''),
    }),
  }
}

/** 责令改正: until the day, and what follows when it is over. */
function orderedToMend(t: Translate, { commitments, today }: Told): Words | null {
  const open = commitments.find(({ outcome, rectifyBy }) => outcome === null && rectifyBy !== null)
  if (open === undefined || open.rectifyBy === null) return null
  const day = fullDay(open.rectifyBy)
  return {
    now: t('承诺核查'),
    title:
      today > open.rectifyBy
        ? t('改正的日子 {day}已经过了', { day })
        : t('承诺要改正，请在 {day}前改好', { day }),
    text: t('要改什么写在责令改正通知书里。到期还会核查；不改的，准予的决定会被撤销。您可以陈述、申辩。'),
  }
}

const telling: readonly DocumentRecord['kind'][] = [
  ...(['check-record', 'rectification-order', 'revocation-notice', 'revocation-decision'] as const),
]

/** The newest paper that says what became of a promise; null where none does. */
export function paperAfterPromise({ documents }: Pick<Progress, 'documents'>): DocumentRecord | null {
  return documents.findLast(({ kind }) => telling.includes(kind)) ?? null
}
