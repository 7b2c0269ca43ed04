// 分派规则: the head chooses for each post how work is shared, and tries it on what came last before it holds.
import type { Request, Response } from 'express'
import { postNames, staffOf } from '../../../accounts/index.ts'
import type { Post, Staff } from '../../../kernel/actor.ts'
import { awayOn } from '../../../leaves/index.ts'
import { regionLookup } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import type {
  ErrorSummaryProps,
  FieldProps,
  TableProps,
  TabsProps,
} from '../../../platform/web/components.ts'
import { allow, found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { ruleSentences } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { arrivedLately } from '../../queries/arrived-lately.ts'
import { mattersOfDepartment } from '../../queries/matters-of-department.ts'
import type { AssignmentKind } from '../../rules/assignment.ts'
import { tryAssignment } from '../../rules/try-assignment.ts'
import { ruleOf, setAssignmentRule } from '../../set-assignment-rule.ts'
import { kindField, kinds, placeGroups, placesBelow } from './assignment-rule-fields.ts'
import type { PlaceGroup, Shown } from './assignment-rule-fields.ts'

export interface AssignmentRulesPage extends BasePage {
  readonly errors: ErrorSummaryProps
  readonly posts: TabsProps
  readonly post: string
  readonly kind: FieldProps
  /** Who gets which matter, and which place: shut where the rule does not ask for it. */
  readonly groups: readonly PlaceGroup[]
  readonly action: string
  readonly tried: TableProps | null
  readonly triedWords: string | null
  readonly saved: boolean
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/desk/assignment-rules': AssignmentRulesPage
  }
}

/** So many of the last are tried. */
const tried = 30
const sharedPosts: readonly Post[] = ['acceptance-clerk', 'examiner', 'section-head', 'approver']

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const actor = head(ctx)
  const shown = await shownOf(ctx, actor, req.query['post'])
  await present(ctx, actor, res, shown, {
    rehearsed: false,
    fault: null,
    saved: req.query['saved'] === '1',
  })
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const actor = head(ctx)
  const body = req.body as Record<string, unknown>
  const shown = await shownOf(ctx, actor, body['post'])
  const kind = kinds.find((one) => one === body['kind']) ?? null
  const places = kind === null ? {} : placesOf(body, kind)
  const lastAccountId = shown.rule?.lastAccountId ?? null
  const rule = kind === null ? null : { kind, places, lastAccountId }
  if (body['try'] !== undefined) {
    return present(
      ctx,
      actor,
      res,
      { ...shown, rule },
      { rehearsed: true, fault: null, saved: false },
    )
  }
  const set = await setAssignmentRule(ctx, actor, { post: shown.post, kind, places })
  if (set.ok) return res.redirect(303, paths.assignmentRules(shown.post, true))
  const fault = ruleSentences[set.refusal]
  await present(ctx, actor, res, { ...shown, rule }, { rehearsed: false, fault, saved: false })
}

/** 'to.<matter or region>' names the account; only those of the chosen kind count. */
function placesOf(body: Record<string, unknown>, kind: AssignmentKind): Record<string, string> {
  if (kind !== 'matter' && kind !== 'town') return {}
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => {
      const [, of, key] = /^(matter|town)\.(\d{1,18})$/.exec(name) ?? []
      const given = typeof value === 'string' && /^\d{1,18}$/.test(value)
      return of === kind && key !== undefined && given ? [[key, value]] : []
    }),
  )
}

async function shownOf({ db }: Context, actor: Staff, asked: unknown): Promise<Shown> {
  const { departmentId } = actor.seat
  const post = sharedPosts.find((one) => one === asked) ?? 'examiner'
  const [members, rule, lately] = await Promise.all([
    staffOf(db, departmentId),
    ruleOf(db, departmentId, post),
    arrivedLately(db, departmentId, post, tried),
  ])
  const holders = members.filter(({ posts }) => posts.includes(post))
  const named = rule?.kind === 'matter' ? Object.keys(rule.places) : []
  const matters = await mattersOfDepartment(db, departmentId, named)
  return { post, members: holders, lately, rule: rule ?? null, matters }
}

interface Said {
  readonly rehearsed: boolean
  readonly fault: string | null
  readonly saved: boolean
}

async function present(
  ctx: Context,
  actor: Staff,
  res: Response,
  shown: Shown,
  { rehearsed, fault, saved }: Said,
): Promise<void> {
  const lookup = await regionLookup(ctx.db)
  const result = rehearsed ? await triedTable(ctx, shown) : null
  const page: AssignmentRulesPage = {
    title: `${fault === null ? '' : '有 1 处要改 - '}分派规则`,
    breadcrumb: [],
    errors: {
      title: '有 1 处要改，没有保存',
      items: fault === null ? [] : [{ text: fault, href: '#kind' }],
    },
    posts: {
      label: '岗位',
      items: sharedPosts.map((post) => ({
        label: postNames[post],
        count: null,
        href: paths.assignmentRules(post, false),
        current: post === shown.post,
      })),
    },
    post: shown.post,
    kind: kindField(shown),
    groups: placeGroups(shown, placesBelow(actor, shown, lookup), fault),
    action: paths.assignmentRulesPost,
    tried: result?.table ?? null,
    triedWords: result?.words ?? null,
    saved,
  }
  await render(res, 'applications/desk/assignment-rules', page, fault === null ? 200 : 422)
}

/** Whoever is away today gets nothing, as in earnest. */
async function triedTable(ctx: Context, { members, rule, lately }: Shown) {
  const departmentId = head(ctx).seat.departmentId
  const away = await awayOn(ctx.db, departmentId, ctx.today)
  const holders = members
    .filter(({ accountId }) => !away.has(accountId))
    .map(({ accountId }) => ({ accountId, open: 0 }))
  const inOrder = lately.toReversed()
  const given = tryAssignment(rule, holders, inOrder)
  const nameOf = (id: string | null) =>
    members.find(({ accountId }) => accountId === id)?.name ?? '等认领'
  const counts = new Map<string, number>()
  for (const one of given) counts.set(nameOf(one), (counts.get(nameOf(one)) ?? 0) + 1)
  const words = [...counts].map(([name, count]) => `${name} ${count} 件`).join('，')
  const table: TableProps = {
    ...{ caption: '试算结果', captionHidden: true, selectLabel: null },
    columns: ['事项与申请人', '会分给'].map((label) => ({ label, numeric: false })),
    rows: inOrder.map(({ id, matterName, applicantName }, at) => ({
      select: null,
      cells: [
        { kind: 'link', text: matterName, sub: applicantName, href: paths.deskFile(id) },
        { kind: 'text', text: nameOf(given[at] ?? null) },
      ],
    })),
  }
  return {
    table: inOrder.length === 0 ? null : table,
    words:
      inOrder.length === 0
        ? '这个岗位现在没有办件可以试算。'
        : `最近 ${inOrder.length} 件：${words}。还没有保存。`,
  }
}

function head({ actor }: Context): Staff {
  allow(actor.kind === 'staff')
  return found(actor.kind === 'staff' ? actor : null)
}
