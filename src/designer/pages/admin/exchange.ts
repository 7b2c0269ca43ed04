// 导出、导入: a form as one JSON file with its samples, to be kept, compared or taken to another hall.
import type { Request, Response } from 'express'
import { may } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context.ts'
import { receivedFiles } from '../../../platform/uploads/receive.ts'
import type {
  ErrorSummaryProps,
  FieldProps,
  HiddenValue,
} from '../../../platform/web/components.ts'
import { allow, found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { changeDesign } from '../../change-design.ts'
import { refusals } from '../../messages.ts'
import { designPath, formsPath } from '../../paths.ts'
import { readExchanged } from '../../read-exchanged.ts'
import type { Exchanged } from '../../read-exchanged.ts'
import { designOf } from '../../store.ts'
import { revisionIn, textsOf } from './controls.ts'

export interface ImportPage extends BasePage {
  readonly errors: ErrorSummaryProps | null
  readonly action: string
  readonly file: FieldProps
  readonly seen: readonly HiddenValue[]
  readonly back: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'designer/admin/import': ImportPage
  }
}

const largest = 2 * 1024 * 1024

export async function exportFile(ctx: Context, req: Request, res: Response): Promise<void> {
  const design = found(await designOf(ctx.db, String(req.params['key'])))
  const definition = found(design.definition ?? design.current?.definition)
  const { key, title, kind, samples } = design
  res.setHeader('Content-Type', 'application/json; charset=utf-8')
  res.setHeader(
    'Content-Disposition',
    `attachment; filename*=UTF-8''${encodeURIComponent(`${title}.json`)}`,
  )
  res.setHeader('Cache-Control', 'no-store')
  res.send(JSON.stringify({ key, title, kind, definition, samples }, null, 2))
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await answer(ctx, req, res, [])
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const [file] = req.uploadFault === undefined || req.uploadFault === null ? receivedFiles(req) : []
  if (file === undefined) return answer(ctx, req, res, ['请选一个导出的 JSON 文件，最大 2 MB'])
  const read = await contentIn(file.path, file.size)
  if (typeof read === 'string') return answer(ctx, req, res, [read])
  const key = String(req.params['key'])
  const changed = await changeDesign(ctx, key, revisionIn(textsOf(req.body)), {
    what: 'import',
    definition: () => read.definition,
    ...(read.samples === null ? {} : { samples: read.samples }),
  })
  if (!changed.ok) return answer(ctx, req, res, [refusals[changed.refusal]])
  res.redirect(303, designPath('form', key))
}

/** What a file holds, or why it cannot be taken. */
async function contentIn(path: string, size: number): Promise<Exchanged | string> {
  if (size > largest) return '文件太大了，最大 2 MB'
  const { readFile } = await import('node:fs/promises')
  return readExchanged(await readFile(path, 'utf8'))
}

async function answer(
  ctx: Context,
  req: Request,
  res: Response,
  faults: readonly string[],
): Promise<void> {
  allow(may(ctx.actor, 'forms.edit'))
  const design = found(await designOf(ctx.db, String(req.params['key'])))
  const form = designPath('form', design.key)
  const page: ImportPage = {
    title: `导入“${design.title}”`,
    breadcrumb: [
      { label: '表单', href: formsPath() },
      { label: design.title, href: form },
      { label: '导入', href: null },
    ],
    errors:
      faults.length === 0
        ? null
        : { title: '没有导入', items: faults.map((text) => ({ text, href: '#file' })) },
    action: designPath('imports', design.key),
    file: {
      ...{
        id: 'file',
        name: 'file',
        label: '表单文件',
        optional: null,
        group: false,
        required: true,
      },
      ...{
        hint: '用“导出”得到的 JSON 文件，最大 2 MB。题和样例都换成文件里的；只改草稿，发布以后才有用。',
        disabled: false,
      },
      error: faults[0] ?? null,
      control: { kind: 'file', accept: '.json', multiple: false },
    },
    seen: [{ name: 'revision', value: String(design.revision) }],
    back: form,
  }
  await render(res, 'designer/admin/import', page, faults.length === 0 ? 200 : 422)
}
