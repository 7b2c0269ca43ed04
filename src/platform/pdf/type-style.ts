// How a text is set: face, size, distance of lines, alignment, colour.
import type { Face } from './fonts.ts'

export interface TypeStyle {
  readonly face: Face
  readonly size: number
  /** Distance of lines, in points. */
  readonly leading: number
  readonly align: 'justify' | 'left' | 'center'
  readonly color: string
}
