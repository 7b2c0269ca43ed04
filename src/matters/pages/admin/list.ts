// 一份实施清单: what the department wrote itself, what the province changed, and giving it up.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import type {
  ErrorSummaryProps,
  FieldProps,
  HiddenValue,
  Link,
  SummaryListProps,
  VersionsProps,
} from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import { myScope } from '../../list-scope.ts'
import {
  contactPath,
  guidePath,
  listEditPath,
  listHistoryPath,
  listReleasePath,
  listsPath,
  paths,
} from '../../paths.ts'
import { offeringFor } from '../../offerings.ts'
import type { ListFile } from '../../queries/list-file.ts'
import { listFile } from '../../queries/list-file.ts'
import { followedPart } from './list-followed.ts'
import type { DifferencesPart, PendingPart } from './list-parts.ts'
import { plannedListPart } from './list-planned-part.ts'
import type { PlannedListPart } from './list-planned-part.ts'
import {
  againstEntry,
  headlineOf,
  historyOf,
  ownSummary,
  pendingPart,
  versionsOf,
} from './list-parts.ts'
import { checkList } from '../../rules/check-list.ts'
import { questionPairs } from '../../rules/local-questions.ts'
import { reasonField } from './matter-fields.ts'

export interface ListPage extends BasePage {
  readonly errors: ErrorSummaryProps | null
  readonly headline: string
  /** What to look at in it, with the place where it is mended. */
  readonly findings: readonly Link[]
  /** Set when the department gave it up. */
  readonly released: { readonly text: string; readonly claim: HiddenValue } | null
  readonly guide: string
  readonly edit: Link | null
  readonly claims: string
  /** 待确认变更, null when nothing waits. */
  readonly pending: PendingPart | null
  /** 定好日子的修改, null where nothing waits for its day. */
  readonly planned: PlannedListPart | null
  /** What followed the province's last change by itself, null where nothing did. */
  readonly followed: DifferencesPart | null
  readonly own: SummaryListProps
  readonly againstEntry: DifferencesPart
  readonly versions: VersionsProps | null
  readonly history: readonly DifferencesPart[]
  readonly changes: string
  readonly release: {
    readonly action: string
    /** Who takes new applications afterwards, or that nobody here does. */
    readonly after: string
    readonly reason: FieldProps
    readonly open: boolean
  } | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/list': ListPage
  }
}

/** A refused giving up or change of day, with what was typed. */
export interface RefusedRelease {
  readonly form: 'release' | 'planned'
  readonly sentence: string
  readonly reason: string
  readonly day: string
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await answer(ctx, res, String(req.params['id']), null)
}

export async function answer(
  ctx: Context,
  res: Response,
  id: string,
  refused: RefusedRelease | null,
): Promise<void> {
  const file = found(await listFile(ctx.db, id, await myScope(ctx.db, ctx)))
  const { list, matter, current } = file
  const giving = refused?.form === 'release' ? refused : null
  const usable = list.active && matter.status !== 'withdrawn'
  const page: ListPage = {
    title: current.name,
    breadcrumb: [
      { label: '本级实施清单', href: listsPath() },
      { label: current.name, href: null },
    ],
    errors:
      refused === null
        ? null
        : { title: '没有办成', items: [{ text: refused.sentence, href: placeOf[refused.form] }] },
    headline: headlineOf(file),
    findings: usable ? findingsOf(file) : [],
    released: list.active
      ? null
      : {
          text: `已取消认领。原因：${list.releasedReason ?? ''}`,
          claim: { name: `claim-${matter.code}`, value: 'on' },
        },
    guide: guidePath(matter.code, list.regionCode),
    edit: usable ? { label: '填写本级要素', href: listEditPath(id) } : null,
    claims: paths.claims,
    pending: usable ? pendingPart(file) : null,
    planned: usable
      ? await plannedListPart(ctx, file, refused?.form === 'planned' ? refused : null)
      : null,
    followed: usable ? await followedPart(ctx, file) : null,
    own: ownSummary(file),
    againstEntry: againstEntry(file),
    versions: versionsOf(file),
    history: historyOf(file),
    changes: listHistoryPath(id),
    release: usable
      ? {
          action: listReleasePath(id),
          after: await afterRelease(ctx, file),
          reason: reasonField('release', giving?.reason ?? '', giving),
          open: giving !== null,
        }
      : null,
  }
  await render(res, 'matters/admin/list', page, refused === null ? 200 : 422)
}

function findingsOf({ list, own, current, accepted, department }: ListFile): Link[] {
  return checkList({ own, current, accepted, department }).map(({ sentence, field }) => {
    if (field === 'department') return { label: sentence, href: contactPath(department.id) }
    const question = field === 'faq' ? questionPairs[0][0] : field
    return { label: sentence, href: `${listEditPath(list.id)}#${question}` }
  })
}

const placeOf = { release: '#release-reason', planned: '#planned' } as const

async function afterRelease({ db }: Context, { list }: ListFile): Promise<string> {
  const above = list.regionPath.split('/').slice(0, -1).join('/')
  const next = await offeringFor(db, list.matterId, above)
  const running = '正在办的接着办完。以后可以重新认领。'
  return next === null
    ? `取消以后，上面没有单位接着收新的申请；指南会写明本地现在不办，告诉群众到哪里问。${running}`
    : `取消以后，新的申请由${next.departmentName}收；指南会写明。${running}`
}
