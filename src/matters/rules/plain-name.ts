// 名称的比较: a name without what people write one way or another; the database's index knows the same signs.

/** The signs that are left out: blanks, brackets, commas and dots. */
export const nameSigns = ' 　（）()、，,。·“”"'

/** The same as `translate(name, nameSigns, '')` in the database. */
export function plainName(name: string): string {
  return [...name].filter((sign) => !nameSigns.includes(sign)).join('')
}
