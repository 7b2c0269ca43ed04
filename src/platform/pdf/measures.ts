// Measures of an A4 sheet, in points. Top 25, right 26, bottom 22, left 28 millimetres; the left is
// wider because papers are bound there.

export const millimetre = 72 / 25.4
export const sheetWidth = 210 * millimetre
export const sheetHeight = 297 * millimetre
export const marginTop = 25 * millimetre
export const marginLeft = 28 * millimetre
export const columnWidth = sheetWidth - marginLeft - 26 * millimetre
export const columnHeight = sheetHeight - marginTop - 22 * millimetre
