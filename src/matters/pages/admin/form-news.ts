// 表单有新版: said on a matter's page when a newer version of its form is published than it uses.
import { formReleases } from '../../../forms/index.ts'
import { dayOf } from '../../../kernel/day.ts'
import type { Db } from '../../../platform/database/transaction.ts'
import { longDay } from '../../../platform/i18n/zh-format.ts'
import type { Link } from '../../../platform/web/components.ts'
import { partPath } from '../../paths.ts'
import type { Editing } from '../../queries/editing.ts'
import { newerThan } from '../../rules/form-choice.ts'

export interface FormNews {
  readonly text: string
  /** Null for those who may not edit. */
  readonly link: Link | null
}

export async function formNews(
  db: Db,
  { matter, current, draft }: Editing,
  editable: boolean,
): Promise<FormNews | null> {
  const { releases } = await formReleases(db, current.formVersionId)
  const newer = newerThan(releases, current.formVersionId)
  if (newer === null) return null
  const used = releases.find(({ id }) => id === current.formVersionId)
  const taken = draft?.formVersionId === newer.id ? '草稿已经换成新版，发布以后生效。' : ''
  return {
    text: `申请表有新版：第 ${newer.version} 版，${longDay(dayOf(newer.publishedAt))}发布；在用的是第 ${used?.version ?? 0} 版。${taken}`,
    link: editable ? { label: '选用哪一版', href: partPath(matter.code, 'form') } : null,
  }
}
