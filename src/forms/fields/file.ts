// 附件: the answer is the list of files that the caller has stored for this question.
import { z } from 'zod'
import { offeredIn, withPhotos } from '../../attachments/index.ts'
import { ok, refuse } from '../../kernel/result.ts'
import { saying } from '../../platform/i18n/translate.ts'
import type { Saying } from '../../platform/i18n/translate.ts'
import type { FileView } from './control.ts'
import { fault, fieldType, isTextList } from './field-type.ts'
import type { AttachedFile, FormEnv } from './field-type.ts'

const settings = z.object({
  /** Endings without the dot: 'jpg', 'pdf'. */
  accept: z.array(z.string().regex(/^[a-z0-9]{1,8}$/)).min(1),
  maxSizeMb: z.number().positive().max(1000),
  maxFiles: z.number().int().min(1).max(50),
})

type Settings = z.infer<typeof settings>

export const file = fieldType<Settings, readonly string[]>({
  settings,
  ask: 'upload',
  holds: isTextList,
  parse(typed, { maxFiles }) {
    const ids = typed[''] ?? []
    if (ids.length === 0) return ok(null)
    return ids.length > maxFiles ? refuse(fault('file.too-many', { limit: maxFiles })) : ok(ids)
  },
  write: (answer) => ({ '': answer }),
  show: (answer, _settings, env) => answer.map((id) => nameOf(id, env)).join('、'),
  control: (typed, own, env, { path, name }) => {
    const files = (typed[''] ?? []).flatMap((id) => attachedFile(id, env) ?? [])
    return {
      kind: 'files',
      files: files.map((one) => fileView(one, path)),
      named: path.includes('.') ? name : null,
      limits: limitsOf(own),
      unfinished: env.unfinished?.[path] ?? [],
      input: files.length < own.maxFiles ? inputOf(own, path, files.length) : null,
    }
  },
})

/** The stored file with this id, whichever question it belongs to. */
export function attachedFile(id: string, env: FormEnv): AttachedFile | null {
  return (
    Object.values(env.files)
      .flat()
      .find((one) => one.id === id) ?? null
  )
}

function nameOf(id: string, env: FormEnv): string {
  return attachedFile(id, env)?.name ?? '（文件已不在）'
}

/** As it stands in a list of files, with its button to take it away. */
export function fileView({ id, name, size, href, state }: AttachedFile, path: string): FileView {
  return { id, name, meta: sizeOf(size), href, state, remove: `${path}:${id}` }
}

export function sizeOf(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** Said before a file is chosen, not after it was refused. */
function limitsOf({ accept, maxSizeMb, maxFiles }: Settings): Saying {
  // Two endings of one kind are said once.
  const said = withPhotos(accept).filter((ending) => ending !== 'jpeg' && ending !== 'heif')
  const kinds = said.map((ending) => ending.toUpperCase())
  const last = kinds.at(-1) ?? ''
  const formats =
    kinds.length > 1 ? saying('{formats} 或 {last}', { formats: kinds.slice(0, -1), last }) : last
  const values = { formats, most: maxFiles, size: maxSizeMb }
  return maxFiles > 1
    ? saying('{formats}，最多 {most} 个，每个 {size} MB 以内。', values)
    : saying('{formats}，{size} MB 以内。', values)
}

function inputOf({ accept, maxFiles }: Settings, path: string, stored: number) {
  return {
    name: `files.${path}`,
    accept: offeredIn(withPhotos(accept)),
    multiple: maxFiles - stored > 1,
    upload: path,
  }
}
