// Keeps the files that came for the materials; each bad one is named, the good ones stay.
import type { Context } from '../../../platform/context.ts'
import type { ReceivedFile } from '../../../platform/uploads/receive.ts'
import { saying } from '../../../platform/i18n/translate.ts'
import type { Saying } from '../../../platform/i18n/translate.ts'
import { keepMaterials, materialAcceptance } from '../../keep-material.ts'
import { isSent } from './material-items.ts'
import type { MaterialFaults } from './material-items.ts'
import type { OwnDraft } from './own-draft.ts'
import { keepFault } from './upload-faults.ts'

export interface KeptMaterials {
  readonly kept: number
  readonly faults: MaterialFaults
}

export async function keepSentMaterials(
  ctx: Context,
  { application, version }: OwnDraft,
  received: readonly ReceivedFile[],
): Promise<KeptMaterials> {
  const faults = new Map<number, Saying[]>()
  let kept = 0
  for (const { number } of version.elements.materials.filter(isSent)) {
    for (const file of received.filter(({ field }) => field === `files.${number}`)) {
      const place = { materialNumber: number, fieldPath: null }
      const one = await keepMaterials(ctx, application.id, place, [file], materialAcceptance)
      const fault = one.ok ? null : keepFault(one.refusal, materialAcceptance)
      if (one.ok) kept += 1
      if (fault !== null) {
        const said = saying('{said}。', { said: fault })
        faults.set(number, [...(faults.get(number) ?? []), said])
      }
    }
  }
  return { kept, faults }
}
