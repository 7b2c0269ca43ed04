// What a correction notice asks for, one by one: why, how, and the questions or the place for files
// with which to answer it.
import { offeredIn, scanWords } from '../../../../attachments/index.ts'
import { fieldId, presentForm } from '../../../../forms/index.ts'
import type { FieldView, FormError, FormView } from '../../../../forms/index.ts'
import { materialLinks } from '../../../../matters/index.ts'
import type { Material } from '../../../../matters/index.ts'
import { fileSize } from '../../../../platform/i18n/zh-format.ts'
import type { Saying } from '../../../../platform/i18n/translate.ts'
import { commandButton } from '../../../../platform/web/buttons.ts'
import type { ButtonProps, Link, TagProps } from '../../../../platform/web/components.ts'
import { materialAcceptance } from '../../../keep-material.ts'
import type { MaterialFile } from '../../../materials-store.ts'
import { paths } from '../../../paths.ts'
import { keyOf, materialOf } from '../../../rules/corrections.ts'
import type { CorrectionItem } from '../../../types.ts'
import type { Correcting } from './correcting.ts'
import type { Translate } from './own-application.ts'

export interface CorrectionItemView {
  readonly title: string
  readonly why: string
  readonly how: string
  /** The page of the file that is meant, and what the paper should look like. */
  readonly links: readonly Link[]
  readonly fields: readonly FieldView[]
  readonly material: MaterialView | null
  /** Said when its questions stand at an earlier item; null otherwise. */
  readonly elsewhere: string | null
}

export interface MaterialView {
  readonly id: string
  readonly name: string
  readonly tag: TagProps
  readonly errors: readonly string[]
  /** What is said of files that were cut off on their way. */
  readonly unfinished: readonly Saying[]
  readonly files: readonly {
    readonly name: string
    readonly meta: string
    readonly href: string
    readonly remove: ButtonProps
  }[]
  readonly limits: string
  readonly input: { readonly name: string; readonly accept: string }
  readonly button: ButtonProps
}

export type MaterialFaults = ReadonlyMap<number, readonly Saying[]>

export interface Faults {
  readonly errors: readonly FormError[]
  readonly materials: MaterialFaults
}

export function materialId(number: number): string {
  return `m-${number}`
}

/** The items, and the questions that only a changed answer opens. */
export function correctionItems(
  t: Translate,
  correcting: Correcting,
  faults: Faults,
): {
  readonly items: readonly CorrectionItemView[]
  readonly followers: readonly FieldView[]
  /** The materials that only a changed answer asks for. */
  readonly opened: readonly MaterialView[]
  readonly world: FormView['world']
} {
  const { form, raw, env, corrections } = correcting
  const view = presentForm(form, { raw, env, errors: faults.errors, sections: null })
  const fields = view.sections.flatMap((section) => section.fields)
  const asked = new Set<string>()
  const items = corrections.items.map((item, at): CorrectionItemView => {
    const own = asked.has(keyOf(item)) ? [] : fields.filter(({ path }) => path === keyOf(item))
    const again = asked.has(keyOf(item)) || (own.length === 0 && isNested(correcting, item))
    asked.add(keyOf(item))
    return {
      title: t('第 {number} 处：{label}', { number: at + 1, label: t(item.label) }),
      why: item.why,
      how: item.how,
      links: linksOf(t, correcting, item),
      fields: own,
      material: materialView(t, correcting, item, faults.materials),
      elsewhere: again && materialOf(item) === null ? t('请在这一页别处同一道题里一起改。') : null,
    }
  })
  const followers = fields.filter(({ path }) => !asked.has(path))
  const opened = correcting.opened.map((one) => placeFor(t, correcting, one, faults.materials))
  return { items, followers, opened, world: view.world }
}

function linksOf(t: Translate, correcting: Correcting, item: CorrectionItem): readonly Link[] {
  const { application, files, version } = correcting
  const number = materialOf(item)
  const material = version.elements.materials.find((one) => one.number === number)
  const { attachmentId, page } = item.place ?? { attachmentId: '', page: null }
  const isThere = files.some((file) => file.attachmentId === attachmentId)
  const href = paths.file(application.id, attachmentId) + (page === null ? '' : `#page=${page}`)
  return [
    ...(isThere ? [{ label: t('看说的是哪里'), href }] : []),
    ...(material === undefined ? [] : materialLinks(t, material)),
  ]
}

/** A follow-up question stands under the choice that opens it. */
function isNested({ form }: Correcting, item: CorrectionItem): boolean {
  return form.sections.some(({ fields }) => fields.some(({ key }) => key === keyOf(item)))
}

function materialView(
  t: Translate,
  correcting: Correcting,
  item: CorrectionItem,
  faults: MaterialFaults,
): MaterialView | null {
  const number = materialOf(item)
  if (number === null) return null
  const { materials } = correcting.version.elements
  const name = materials.find((one) => one.number === number)?.name ?? item.label
  return placeFor(t, correcting, { number, name }, faults)
}

function placeFor(
  t: Translate,
  { application, files, noticedAt, env }: Correcting,
  { number, name }: Pick<Material, 'number' | 'name'>,
  faults: MaterialFaults,
): MaterialView {
  const own = files.filter(({ materialNumber }) => materialNumber === number)
  const isSent = own.some(({ createdAt }) => createdAt >= noticedAt)
  return {
    id: materialId(number),
    name: t(name),
    tag: isSent ? { label: t('已补传'), tone: 'ok' } : { label: t('还没有补传'), tone: 'warn' },
    errors: (faults.get(number) ?? []).map((fault) => t(fault)),
    unfinished: env.unfinished?.[number] ?? [],
    files: own.map((file) => fileLine(t, application.id, file, file.createdAt >= noticedAt)),
    limits: t('手机拍照就行，要拍全、拍清楚。JPG、PNG、HEIC 或 PDF，每个 10 MB 以内，一样材料可以传几个，一份申请最多 100 个。'),
    input: {
      name: `files.${number}`,
      accept: offeredIn(materialAcceptance.endings),
    },
    button: {
      ...commandButton(t('上传'), { name: '_upload', value: String(number) }),
      context: t(name),
    },
  }
}

function fileLine(
  t: Translate,
  applicationId: string,
  { attachmentId, fileName, size, scanState }: MaterialFile,
  isNew: boolean,
): MaterialView['files'][number] {
  const submits = { name: '_removeFile', value: attachmentId }
  return {
    name: fileName,
    meta: t(isNew ? '{size}，这次补传的，{state}' : '{size}，以前传的，{state}', {
      size: fileSize(size),
      state: t(scanWords[scanState]),
    }),
    href: paths.file(applicationId, attachmentId),
    remove: { ...commandButton(t('删除'), submits, 'quiet'), context: fileName },
  }
}

/** Where the page comes back to after a button inside the form. */
export function anchorOf(body: Readonly<Record<string, unknown>>, idPrefix: string): string {
  const pressed = [body['_upload'], body['_add'], body['_refresh'], body['_remove']]
    .filter((one) => typeof one === 'string')
    .at(0)
  if (pressed === undefined) return ''
  const [key = ''] = pressed.split('.')
  return /^\d+$/.test(key) ? `#${materialId(Number(key))}` : `#${fieldId(key, idPrefix)}`
}
