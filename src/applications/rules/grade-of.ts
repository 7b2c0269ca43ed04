// 可信等级 of a file: what was taken from the store or checked says so itself; anything else is the person's
// own word (D) or waits to be checked against its original (C), as the guide grades the material.
import type { Grade, Material } from '../../matters/index.ts'

export function gradeOf(
  file: { readonly grade: Grade | null },
  material: Pick<Material, 'grade'> | undefined,
): Grade {
  return file.grade ?? (material === undefined || material.grade === 'D' ? 'D' : 'C')
}
