// 许可事项清单: the list as it stands, with its sources, and a form to enter a line.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import type {
  ErrorSummaryProps,
  FieldProps,
  FiltersProps,
  PaginationProps,
  TableProps,
} from '../../../platform/web/components.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import { addLicence, removeLicence } from '../../licences.ts'
import { licenceRefusals } from '../../messages.ts'
import { adminMattersPath, licencesPath, paths } from '../../paths.ts'
import { licenceList } from '../../queries/licences.ts'
import { asCode, isMainItem } from '../../rules/codes.ts'
import { mayChangeCatalogue } from '../../rules/policy.ts'
import type { Licence } from '../../types.ts'
import { fieldsOf, removalFields, tableOf } from './licence-parts.ts'
import { bodyOf, readText } from './seen.ts'

export interface LicencesPage extends BasePage {
  readonly errors: ErrorSummaryProps | null
  readonly add: LicenceForm | null
  readonly removal: LicenceForm | null
  readonly filters: FiltersProps
  readonly table: TableProps
  readonly pagination: PaginationProps
}

interface LicenceForm {
  readonly action: string
  readonly fields: readonly FieldProps[]
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/licences': LicencesPage
  }
}

const nothing: Typed = {
  ...{ code: '', name: '', lineId: '', basis: '', source: '', gone: '', reason: '' },
  fault: null,
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const { q, after } = req.query
  const asked = {
    q:
      typeof q === 'string'
        ? q
            .replace(/\p{Cc}|\p{Cs}/gu, ' ')
            .trim()
            .slice(0, 40)
        : '',
    after: typeof after === 'string' && isMainItem(after) ? after : '',
  }
  await answer(ctx, res, asked, nothing)
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const body = bodyOf(req.body)
  const read = (name: string) => readText(body, name)
  const typed: Licence = {
    ...{ code: asCode(read('code')), name: read('name'), lineId: read('lineId') },
    ...{ basis: read('basis'), source: read('source') },
  }
  const added = await addLicence(ctx, typed)
  if (added.ok) return res.redirect(303, licencesPath({ q: typed.code }))
  const fault = { title: '没有加上', sentence: licenceRefusals[added.refusal], href: '#code' }
  await answer(ctx, res, { q: '', after: '' }, { ...nothing, ...typed, fault })
}

export async function remove(ctx: Context, req: Request, res: Response): Promise<void> {
  const body = bodyOf(req.body)
  const [gone, reason] = [asCode(readText(body, 'gone')), readText(body, 'reason')]
  const removed = await removeLicence(ctx, gone, reason)
  if (removed.ok) return res.redirect(303, licencesPath({}))
  const fault = { title: '没有去掉', sentence: licenceRefusals[removed.refusal], href: '#gone' }
  await answer(ctx, res, { q: '', after: '' }, { ...nothing, gone, reason, fault })
}

interface Typed extends Licence {
  /** The code of the licence to take off the list, and why. */
  readonly gone: string
  readonly reason: string
  readonly fault: {
    readonly title: string
    readonly sentence: string
    readonly href: string
  } | null
}

async function answer(
  ctx: Context,
  res: Response,
  asked: { readonly q: string; readonly after: string },
  typed: Typed,
): Promise<void> {
  const { items, next } = await licenceList(ctx.db, asked)
  const { q } = asked
  const { fault } = typed
  const editable = mayChangeCatalogue(ctx.actor)
  const page: LicencesPage = {
    title: '行政许可事项清单',
    breadcrumb: [
      { label: '事项目录', href: adminMattersPath() },
      { label: '行政许可事项清单', href: null },
    ],
    errors:
      fault === null
        ? null
        : { title: fault.title, items: [{ text: fault.sentence, href: fault.href }] },
    add: editable ? { action: paths.licences, fields: await fieldsOf(ctx, typed) } : null,
    removal: editable ? { action: paths.licenceRemovals, fields: removalFields(typed) } : null,
    filters: {
      ...{ action: paths.licences, label: '找许可事项', button: '找', selects: [], keeps: [] },
      search: { id: 'q', name: 'q', label: '名称或者编码', value: q, shortcut: null },
      clear: q === '' ? null : paths.licences,
    },
    table: tableOf(items),
    pagination: {
      previous: asked.after === '' ? null : licencesPath({ q }),
      next: next === null ? null : licencesPath({ q, after: next }),
      summary: null,
    },
  }
  await render(res, 'matters/admin/licences', page, fault === null ? 200 : 422)
}
