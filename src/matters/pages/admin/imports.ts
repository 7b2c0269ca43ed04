// 导入目录: takes a catalogue file, checks it and shows what it would change; nothing is written yet.
import fs from 'node:fs/promises'
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { receivedFiles } from '../../../platform/uploads/receive.ts'
import type { ReceivedFile } from '../../../platform/uploads/receive.ts'
import type { ErrorSummaryProps, FieldProps, Link } from '../../../platform/web/components.ts'
import { allow } from '../../../platform/web/errors.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import { receiveImport } from '../../check-file.ts'
import type { FileFault } from '../../messages.ts'
import { fileFaults } from '../../messages.ts'
import { adminMattersPath, importPath, paths } from '../../paths.ts'
import { largestFile } from '../../read-file.ts'

export interface ImportsPage extends BasePage {
  readonly errors: ErrorSummaryProps | null
  readonly action: string
  readonly file: FieldProps
  readonly exports: readonly Link[]
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/imports': ImportsPage
  }
}

export async function show(_ctx: Context, _req: Request, res: Response): Promise<void> {
  await answer(res, [])
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const { actor } = ctx
  allow(actor.kind === 'staff')
  if (actor.kind !== 'staff') return
  const [file] = receivedFiles(req)
  const fault = faultOf(req, file)
  if (fault !== null || file === undefined) return answer(res, [fileFaults[fault ?? 'no-file']])
  const fileName = file.originalName.replace(/\p{Cc}|\p{Cs}/gu, '').slice(-100)
  const bytes = await fs.readFile(file.path)
  const received = await receiveImport(ctx, { accountId: actor.accountId, fileName, bytes })
  if (!received.ok) return answer(res, received.refusal)
  res.redirect(303, importPath(received.value))
}

function faultOf(req: Request, file: ReceivedFile | undefined): FileFault | null {
  if (req.uploadFault === 'too-large' || (file?.size ?? 0) > largestFile) return 'too-large'
  if (req.uploadFault === 'broken' || req.uploadFault === 'too-many') return 'broken'
  return file === undefined || file.originalName === '' || file.size === 0 ? 'no-file' : null
}

async function answer(res: Response, sentences: readonly string[]): Promise<void> {
  const page: ImportsPage = {
    title: '导入事项目录',
    breadcrumb: [
      { label: '事项目录', href: adminMattersPath() },
      { label: '导入', href: null },
    ],
    errors:
      sentences.length === 0
        ? null
        : { title: '没有导入', items: sentences.map((text) => ({ text, href: '#file' })) },
    action: paths.imports,
    file: fileField(sentences[0] ?? null),
    exports: [
      { label: '导出 xlsx', href: paths.exportSheets },
      { label: '导出 JSON', href: paths.exportJson },
    ],
  }
  await render(res, 'matters/admin/imports', page, sentences.length === 0 ? 200 : 422)
}

function fileField(error: string | null): FieldProps {
  return {
    ...{ id: 'file', name: 'file', label: '目录文件', optional: null, group: false, error },
    ...{ hint: 'xlsx 或者 json，不超过 10 MB', required: true, disabled: false },
    control: { kind: 'file', accept: '.xlsx,.json', multiple: false },
  }
}
