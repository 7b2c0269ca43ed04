// One entry as it is read by people.
import type { Entry } from '../../audit/index.ts'
import { longMoment } from '../../platform/i18n/zh-format.ts'
import { actionNames } from '../action-names.ts'
import { paths } from '../paths.ts'
import { changesOf } from '../rules/changes.ts'
import type { Change } from '../rules/changes.ts'

export interface LogRow {
  readonly id: string
  readonly when: string
  readonly who: string
  /** Follows this person; null for visitors and the system. */
  readonly whoHref: string | null
  readonly department: string
  readonly action: string
  readonly code: string
  readonly refused: boolean
  readonly subject: string
  readonly subjectHref: string | null
  readonly changes: readonly Change[]
  readonly ip: string
  readonly request: string
  readonly requestHref: string
  readonly hash: string
}

export function rowOf(entry: Entry, numbers: ReadonlyMap<string, string>): LogRow {
  const { applicationId, accountId } = entry
  const number = applicationId === null ? undefined : numbers.get(applicationId)
  return {
    id: entry.id,
    when: longMoment(entry.at),
    who: entry.actorName,
    whoHref: accountId === null ? null : paths.log({ person: accountId }),
    department: entry.departmentName ?? '',
    action: actionNames[entry.action] ?? entry.action,
    code: entry.action,
    refused: entry.outcome === 'refused',
    subject: subjectOf(entry, number),
    subjectHref: subjectHref(entry),
    changes: changesOf(entry.before, entry.after),
    ip: entry.ip ?? '',
    request: entry.requestId,
    requestHref: paths.log({ request: entry.requestId }),
    hash: entry.hash.slice(0, 12),
  }
}

const subjects: Readonly<Record<string, string>> = {
  application: '办件',
  account: '账号',
  matter: '事项',
  form: '表单',
  'stage-plan': '流程方案',
  calendar: '工作日历',
  document: '文书',
  attachment: '材料',
  bundle: '一件事',
  'audit-log': '审计日志',
  'reading-alert': '异常查看提醒',
  'supervision-alert': '监察牌',
}

function subjectOf({ applicationId, subjectType, subjectId }: Entry, number?: string): string {
  if (applicationId !== null)
    return `办件 ${number === undefined || number === '' ? applicationId : number}`
  return `${subjects[subjectType] ?? subjectType} ${subjectId}`
}

function subjectHref({ applicationId, subjectType, subjectId }: Entry): string | null {
  if (applicationId !== null) return paths.log({ number: applicationId })
  return subjectType === 'account' ? paths.log({ person: subjectId }) : null
}
