// 一套材料 on the one form: each paper with its files, what the person has of it already and what may be
// promised of it.
import type { ScanState } from '../../../attachments/index.ts'
import { copyOffers, inForce, promisedItem, promiseItems } from '../../../applications/index.ts'
import type {
  Copies,
  CopyOffer,
  PromisedItem,
  PromiseItem,
  Promising,
} from '../../../applications/index.ts'
import { bundlePaths } from '../../../bundles/index.ts'
import type { JointApplication, MergedMaterial } from '../../../bundles/index.ts'
import { isSigned } from '../../../matters/index.ts'
import type { Saying } from '../../../platform/i18n/translate.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import type { JointDraft } from '../../draft.ts'
import type { Fault } from './sent-files.ts'

export interface JointMaterialItem {
  readonly id: string
  readonly number: number
  readonly name: string
  readonly note: string
  readonly error: string | null
  readonly upload: boolean
  /** What is said of files that were cut off on their way. */
  readonly unfinished: readonly Saying[]
  readonly files: readonly {
    readonly id: string
    readonly name: string
    readonly href: string
    readonly state: ScanState
  }[]
  /** What the person has already and may hand in again, with a button each. */
  readonly offers: readonly CopyOffer[]
  /** 容缺 and 告知承诺 that all parts asking for the paper allow. */
  readonly promises: readonly PromiseItem[]
  readonly promised: PromisedItem | null
}

export function jointMaterials(
  t: Shell['t'],
  { joint, merged, files, env }: JointDraft,
  faults: readonly Fault[],
  copies: Copies,
  tried: Promising | null,
): readonly JointMaterialItem[] {
  return merged.materials.map((one) => {
    const error = faults.find(({ number }) => number === one.number)?.said ?? null
    const own = files.filter(({ materialNumber }) => materialNumber === one.number)
    const holding = inForce(own, env.today)
    const isSent = !one.generated && !one.freeSubmit && !isSigned(one)
    return {
      id: `material-${one.number}`,
      ...{ number: one.number, name: t.named(one.name), note: noteOf(t, one) },
      error: error === null ? null : t(error),
      upload: isSent,
      unfinished: env.unfinished?.[one.number] ?? [],
      files: own.map(({ attachmentId, fileName, scanState: state }) => ({
        ...{ id: attachmentId, name: fileName, href: bundlePaths.file(joint.id, attachmentId), state },
      })),
      offers: isSent && holding.length === 0 ? copyOffers(t, one, copies) : [],
      ...promisesOf(t, joint, one, { isThere: holding.length > 0, tried, wrong: error !== null }),
    }
  })
}

/** What may be promised of a paper that is not there yet, or what was promised. */
function promisesOf(
  t: Shell['t'],
  { promised, applicantName: applicant }: JointApplication,
  material: MergedMaterial,
  {
    isThere,
    tried,
    wrong,
  }: { readonly isThere: boolean; readonly tried: Promising | null; readonly wrong: boolean },
) {
  const made = promised.find(({ number }) => number === material.number)
  const { number: materialNumber, name: materialName, generated, freeSubmit } = material
  const isAsked = !isThere && !generated && !freeSubmit
  return {
    promises: isAsked && made === undefined ? promiseItems(t, material, { applicant, tried, wrong: wrong ? `material-${materialNumber}-e` : null })
        : [],
    promised: promisedItem(
      t,
      material,
      made === undefined || isThere ? undefined : { ...made, materialNumber, materialName },
    ),
  }
}

function noteOf(t: Shell['t'], one: MergedMaterial): string {
  const matters = [...new Set(one.sources.map(({ matterName }) => matterName))].join(t.comma)
  const state = isSigned(one)
    ? t('选告知承诺的，看过承诺书、签上名，就不用交它代替的材料。不想承诺，表里选“否”。')
    : one.generated
    ? t('按您填的内容生成，不用上传。')
    : one.freeSubmit
      ? t('由部门之间调取，不用您交。')
      : one.required
        ? t('要交。')
        : one.when !== null
          ? t('有这种情形才交')
        : t('没有可不传')
  return `${state} ${t('用于：{matters}', { matters })}`
}
