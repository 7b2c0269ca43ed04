// The type of a letter. 四号 for the body with 24.5 points a line; there is no free 仿宋, so the
// sans face is set a size smaller than GB/T 9704 asks of 仿宋 and looks as large.
import type { TypeStyle } from '../../platform/pdf/type-style.ts'

const black = '#000'

export const organStyle: TypeStyle = {
  face: 'bold',
  size: 17,
  leading: 26,
  align: 'center',
  color: black,
}
export const titleStyle: TypeStyle = { ...organStyle, size: 22, leading: 36 }
export const numberStyle: TypeStyle = {
  face: 'regular',
  size: 12,
  leading: 22,
  align: 'center',
  color: black,
}
export const bodyStyle: TypeStyle = {
  face: 'regular',
  size: 14,
  leading: 24.5,
  align: 'justify',
  color: black,
}
export const captionStyle: TypeStyle = {
  face: 'bold',
  size: 12,
  leading: 20,
  align: 'left',
  color: black,
}
export const smallStyle: TypeStyle = {
  face: 'regular',
  size: 10,
  leading: 16,
  align: 'left',
  color: '#222',
}
export const codeStyle: TypeStyle = { ...smallStyle, face: 'bold', size: 10.5, align: 'center' }
