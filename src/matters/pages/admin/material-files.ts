// 样表和空白表: for each material the sample and the blank form that citizens download, put in and taken out.
import type { Request, Response } from 'express'
import { fileSentence, offeredIn } from '../../../attachments/index.ts'
import type { Context } from '../../../platform/context.ts'
import { receivedFiles } from '../../../platform/uploads/receive.ts'
import type { ErrorSummaryProps, HiddenValue, TabsProps } from '../../../platform/web/components.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import {
  dropMaterialFile,
  keepMaterialFile,
  materialFileAcceptance,
} from '../../keep-material-file.ts'
import type { MaterialFileKind } from '../../keep-material-file.ts'
import { refusals } from '../../messages.ts'
import { adminMatterPath, adminMattersPath, editPath, partPath } from '../../paths.ts'
import type { Editing } from '../../queries/editing.ts'
import type { Material } from '../../types.ts'
import { partTabs } from './part-tabs.ts'
import { bodyOf, readSeen, readText, seenValues } from './seen.ts'
import { openSituations as openEditing } from './situations.ts'

export interface MaterialFilesPage extends BasePage {
  readonly errors: ErrorSummaryProps | null
  readonly action: string
  readonly seen: readonly HiddenValue[]
  readonly accept: string
  readonly materials: readonly {
    readonly name: string
    readonly places: readonly {
      readonly id: string
      /** '3:sample' */
      readonly value: string
      readonly label: string
      /** Read aloud: with the material. */
      readonly aloud: string
      readonly href: string | null
    }[]
  }[]
  readonly back: string
  readonly tabs: TabsProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/material-files': MaterialFilesPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await answer(res, await openEditing(ctx, req), null)
}

export async function update(ctx: Context, req: Request, res: Response): Promise<void> {
  const editing = await openEditing(ctx, req)
  const { matter } = editing
  const body = bodyOf(req.body)
  const removal = readText(body, 'remove')
  const place = placeOf(editing, removal === '' ? readText(body, 'place') : removal)
  if (place === null) return answer(res, editing, '没有这份材料，请看过最新的草稿再传。')
  const change = { ...place, seen: readSeen(body) }
  const [file] = receivedFiles(req)
  if (removal === '' && (file === undefined || (req.uploadFault ?? null) !== null)) {
    return answer(res, editing, '请先选一个 5 MB 以内的 JPG、PNG 或 PDF 文件，再点“上传”。')
  }
  const done =
    removal === '' && file !== undefined
      ? await keepMaterialFile(ctx, matter, change, file)
      : await dropMaterialFile(ctx, matter.code, change)
  if (done.ok) return res.redirect(303, partPath(matter.code, 'files'))
  const { refusal } = done
  await answer(
    res,
    editing,
    typeof refusal === 'string'
      ? refusals[refusal]
      : `${fileSentence(file?.originalName ?? '', refusal.fault, materialFileAcceptance)}。`,
  )
}

interface Place {
  readonly number: number
  readonly kind: MaterialFileKind
}

function placeOf({ current, draft }: Editing, value: string): Place | null {
  const [, digits, kind] = /^(\d{1,3}):(sample|blankForm)$/.exec(value) ?? []
  const number = Number(digits)
  const isThere = (draft ?? current).elements.materials.some((one) => one.number === number)
  return isThere && (kind === 'sample' || kind === 'blankForm') ? { number, kind } : null
}

const kinds = [
  ['sample', '样表'],
  ['blankForm', '空白表'],
] as const

function placesOf(material: Material): MaterialFilesPage['materials'][number] {
  return {
    name: material.name,
    places: kinds.map(([kind, label]) => ({
      id: `f${material.number}-${kind}`,
      value: `${material.number}:${kind}`,
      label,
      aloud: `${material.name}的${label}`,
      href: material[kind],
    })),
  }
}

async function answer(res: Response, editing: Editing, fault: string | null): Promise<void> {
  const { matter, current, draft } = editing
  const { code } = matter
  // What the hall makes or gets itself needs no sample.
  const own = (draft ?? current).elements.materials.filter(
    (one) => !one.generated && !one.freeSubmit,
  )
  await render(
    res,
    'matters/admin/material-files',
    {
      title: `样表和空白表：${current.name}`,
      breadcrumb: [
        { label: '事项目录', href: adminMattersPath() },
        { label: current.name, href: adminMatterPath(code) },
        { label: '编辑', href: editPath(code) },
        { label: '样表和空白表', href: null },
      ],
      errors: fault === null ? null : { title: '没有存', items: [{ text: fault, href: '#edit' }] },
      action: partPath(code, 'files'),
      seen: seenValues(current.id, draft?.revision ?? 0),
      accept: offeredIn(materialFileAcceptance.endings),
      materials: own.map(placesOf),
      back: adminMatterPath(code),
      tabs: partTabs(code, 'files'),
    },
    fault === null ? 200 : 422,
  )
}
