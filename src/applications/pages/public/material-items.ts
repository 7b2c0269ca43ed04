// The materials of an application as the applicant sees them: what is there, what is not asked of
// him, what is still to be sent.
import { offeredIn, scanWords } from '../../../attachments/index.ts'
import { parseRaw } from '../../../forms/index.ts'
import type { ButtonProps, Link, TagProps } from '../../../platform/web/components.ts'
import { fileSize, longDay } from '../../../platform/i18n/zh-format.ts'
import type { Saying } from '../../../platform/i18n/translate.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { isSigned, materialLinks, promiseNumber } from '../../../matters/index.ts'
import type { Material } from '../../../matters/index.ts'
import type { DraftForm } from '../../draft-form.ts'
import { materialAcceptance } from '../../keep-material.ts'
import type { MaterialFile } from '../../materials-store.ts'
import { brokenWhole, commitSentences } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { hasRunOut, inForce } from '../../rules/files-in-force.ts'
import { materialsOnFile } from '../../rules/completeness.ts'
import { promisedItem, promiseItems } from './commitment-items.ts'
import type { PromisedItem, PromiseItem, Promising } from './commitment-items.ts'
import { copyOffers } from './copy-offers.ts'
import type { Copies, CopyOffer } from './copy-offers.ts'
import { sendButton } from './filing-buttons.ts'
import type { OwnDraft } from './own-draft.ts'

export interface MaterialItem {
  /** The id of the control that sends a file, or of the line where there is none. */
  readonly id: string
  readonly name: string
  readonly tag: TagProps
  readonly note: string
  /** The sample and the blank form. */
  readonly links: readonly Link[]
  readonly errors: readonly Saying[]
  /** What is said of files that were cut off on their way. */
  readonly unfinished: readonly Saying[]
  readonly files: readonly {
    readonly name: string
    readonly meta: string
    readonly href: string
    readonly remove: ButtonProps
  }[]
  /** What the person has already and may hand in again, with a button each. */
  readonly offers: readonly CopyOffer[]
  /** 容缺 and 告知承诺 that this material allows. */
  readonly promises: readonly PromiseItem[]
  readonly promised: PromisedItem | null
  /** Why nothing may be promised here; null where it may, or nothing is offered. */
  readonly barred: string | null
  /** Null for what is not to be sent. */
  readonly upload: {
    readonly name: string
    readonly accept: string
    readonly describedBy: string
    readonly button: ButtonProps
  } | null
}

/** What is wrong with a material, by its number. */
export type MaterialFaults = ReadonlyMap<number, readonly Saying[]>

export function materialId(number: number): string {
  return `m-${number}`
}

/** Those that a person sends himself: neither made by the hall, nor obtained by sharing, nor signed here. */
export function isSent(material: Material): boolean {
  return !material.generated && !material.freeSubmit && !isSigned(material)
}

/** The materials of this applicant's situation, as the answers given so far make it. */
export function askedOf({ definition, raw, env, version, files }: DraftForm): readonly Material[] {
  const { answers } = parseRaw(definition, raw, env, 'draft')
  return materialsOnFile(version.elements.materials, files, { answers, facts: env })
}

export function materialItems(
  t: Shell['t'],
  draft: OwnDraft,
  faults: MaterialFaults,
  copies: Copies | null,
  tried: Promising | null = null,
): MaterialItem[] {
  const { application, files, env } = draft
  return askedOf(draft).map((material) => {
    const own = files.filter(({ materialNumber }) => materialNumber === material.number)
    const holding = inForce(own, env.today)
    const errors = faults.get(material.number) ?? []
    const promised = draft.commitments.find((one) => one.materialNumber === material.number)
    return {
      id: materialId(material.number),
      name: material.name,
      tag:
        promised === undefined || holding.length > 0
          ? tagOf(t, material, own.length - holding.length, holding.length)
          : { label: t('已作承诺'), tone: 'info' },
      note: noteOf(t, material),
      links: materialLinks(t, material),
      errors,
      unfinished: draft.env.unfinished?.[material.number] ?? [],
      files: own.map((file) => fileLine(t, application.id, file, hasRunOut(file, env.today))),
      promises:
        holding.length > 0 || promised !== undefined
          ? []
          : promiseItems(t, material, {
              ...{ applicant: application.applicantName, tried },
              wrong: errors.length > 0 ? `${materialId(material.number)}-e` : null,
            }),
      promised: promisedItem(t, material, promised),
      barred: null,
      offers:
        copies === null || !isSent(material) || holding.length > 0
          ? []
          : copyOffers(t, material, copies),
      upload: isSent(material) ? uploadOf(t, material, errors.length > 0) : null,
    }
  })
}

/** 失信: whoever broke a promise reads why no other is offered, before he has read and signed it for nothing. */
export function withoutPromises(t: Shell['t'], items: readonly MaterialItem[]): MaterialItem[] {
  return items.map((item) => {
    if (item.promises.length === 0) return item
    const whole = item.id === materialId(promiseNumber)
    // What was posted all the same is answered beside the material already.
    const barred = item.errors.length > 0 ? null : t(whole ? brokenWhole : commitSentences.broken)
    return { ...item, promises: [], barred }
  })
}

function tagOf(t: Shell['t'], material: Material, over: number, count: number): TagProps {
  if (material.generated) return { label: t('网上自动生成'), tone: 'ok' }
  if (material.freeSubmit) return { label: t('不用交'), tone: 'ok' }
  if (count > 0) return { label: t('已上传'), tone: 'ok' }
  if (over > 0) return { label: t('过期了'), tone: 'warn' }
  if (isSigned(material)) return { label: t('还没签'), tone: 'warn' }
  return material.required || material.when !== null
    ? { label: t('还没传'), tone: 'warn' }
    : { label: t('没有可不传'), tone: 'plain' }
}

/** What is said of a material before anything is chosen. */
export function noteOf(t: Shell['t'], material: Material): string {
  const { generated, freeSubmit, shareSource, form, copies, electronicAllowed } = material
  if (generated) return t('按您填的内容生成，不用上传。')
  if (isSigned(material)) {
    return t('选告知承诺的，看过承诺书、签上名，就不用交它代替的材料。不想承诺，表里选“否”。')
  }
  if (freeSubmit) {
    return shareSource === null
      ? t('由部门之间调取，不用您交。')
      : t('由部门之间调取，不用您交。来源：{source}', { source: shareSource })
  }
  if (form === '电子件') return t('上传电子件。')
  const asked = t('{form} {copies} 份，拍照或扫描后上传。', { form: t(form), copies })
  return electronicAllowed ? asked : `${asked}${t('纸质的按通知送到窗口。')}`
}

function fileLine(t: Shell['t'], id: string, file: MaterialFile, isOver: boolean) {
  const { attachmentId, fileName, size, scanState } = file
  const submits = { name: '_removeFile', value: attachmentId }
  return {
    name: fileName,
    meta: `${t('{size}，{state}', { size: fileSize(size), state: t(scanWords[scanState]) })}${validityOf(t, file, isOver)}`,
    href: paths.file(id, attachmentId),
    remove: { ...sendButton(t('删除'), 'quiet', submits), context: fileName },
  }
}

function uploadOf(t: Shell['t'], { number, name }: Material, wrong: boolean): MaterialItem['upload'] {
  const id = materialId(number)
  const submits = { name: '_upload', value: String(number) }
  return {
    name: `files.${number}`,
    accept: offeredIn(materialAcceptance.endings),
    describedBy: wrong ? `${id}-h ${id}-e ${id}-u limits` : `${id}-h ${id}-u limits`,
    button: { ...sendButton(t('上传'), 'second', submits), context: name },
  }
}

/** What the copy is trusted with, and until when; nothing of what was just uploaded. */
function validityOf(
  t: Shell['t'],
  { grade, validUntil }: MaterialFile,
  isOver: boolean,
): string {
  const trusted = grade === 'A' ? t('，本厅核发') : grade === 'B' ? t('，核对过原件') : ''
  if (validUntil === null) return trusted
  const day = longDay(validUntil)
  return `${trusted}${isOver ? t('，到{day}就过期了', { day }) : t('，有效期到 {day}', { day })}`
}
