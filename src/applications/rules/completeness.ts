// What is still missing before an application can be filed.
import type { Material } from '../../matters/index.ts'

/** The materials an applicant is asked to upload: not those made by the system. */
export function materialsToUpload(materials: readonly Material[]): readonly Material[] {
  return materials.filter((material) => !material.generated)
}

/** Required, not obtained by sharing between departments (在线政务服务若干规定 第七条), not there yet. */
export function missingMaterials(
  materials: readonly Material[],
  uploaded: readonly { readonly materialNumber: number }[],
): readonly Material[] {
  return materialsToUpload(materials).filter(
    ({ number, required, freeSubmit }) =>
      required && !freeSubmit && !uploaded.some((file) => file.materialNumber === number),
  )
}
