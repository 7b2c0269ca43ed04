// The type of papers about a matter: the guide to take along, the blank form to fill in by hand.
import type { TypeStyle } from '../../platform/pdf/type-style.ts'

const black = '#000'

export const titleStyle: TypeStyle = {
  face: 'bold',
  size: 18,
  leading: 28,
  align: 'center',
  color: black,
}
export const headStyle: TypeStyle = { ...titleStyle, size: 13, leading: 21, align: 'left' }
export const textStyle: TypeStyle = {
  face: 'regular',
  size: 11,
  leading: 18,
  align: 'left',
  color: black,
}
export const smallStyle: TypeStyle = { ...textStyle, size: 9.5, leading: 15, color: '#222' }
