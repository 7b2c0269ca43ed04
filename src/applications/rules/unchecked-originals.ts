// 可信等级 C: demanded papers whose original nobody has seen yet. C is checked before it is used.
import type { Grade, Material } from '../../matters/index.ts'
import { gradeOf } from './grade-of.ts'

interface FiledPaper {
  readonly materialNumber: number
  readonly grade: Grade | null
}

/** The names of the materials, each once, in the order of the guide. */
export function uncheckedOriginals(
  files: readonly FiledPaper[],
  materials: readonly Pick<Material, 'number' | 'name' | 'required' | 'grade'>[],
): readonly string[] {
  return materials
    .filter(({ required }) => required)
    .filter((material) =>
      files.some(
        (file) => file.materialNumber === material.number && gradeOf(file, material) === 'C',
      ),
    )
    .map(({ name }) => name)
}
