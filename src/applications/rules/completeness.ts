// What is still missing before an application can be filed.
import type { Told } from '../../forms/index.ts'
import { isSigned, needOf } from '../../matters/index.ts'
import type { Material } from '../../matters/index.ts'

/** What is known of an application: all its questions are settled. */
export type AllTold = Omit<Told, 'settled'>

/** The materials that this applicant is asked for: those of other situations are not. */
export function materialsAsked(materials: readonly Material[], told: AllTold): readonly Material[] {
  return materials.filter((material) => needOf(material, { ...told, settled: null }) !== 'not')
}

/** Those asked for, and those that were handed in all the same. */
export function materialsOnFile(
  materials: readonly Material[],
  files: readonly { readonly materialNumber: number }[],
  told: AllTold,
): readonly Material[] {
  const asked = materialsAsked(materials, told)
  return materials.filter(
    (one) => asked.includes(one) || files.some((file) => file.materialNumber === one.number),
  )
}

/** The materials an applicant is asked to upload: not those made by the system, nor what is signed there. */
export function materialsToUpload(materials: readonly Material[]): readonly Material[] {
  return materials.filter((material) => !material.generated && !isSigned(material))
}

/** True when it cannot be filed without this material. */
export function isNeeded(material: Material, told: AllTold): boolean {
  const { freeSubmit, generated } = material
  return !freeSubmit && !generated && needOf(material, { ...told, settled: null }) === 'must'
}

/** Required, not obtained by sharing between departments (在线政务服务若干规定 第七条), not there yet. */
export function missingMaterials(
  materials: readonly Material[],
  uploaded: readonly { readonly materialNumber: number }[],
  told: AllTold,
): readonly Material[] {
  return materials.filter(
    (material) =>
      isNeeded(material, told) && !uploaded.some((file) => file.materialNumber === material.number),
  )
}
