// 电话号码: what a guide may tell people to ring, by the numbering of China; several are written with 、.
const between = /[、,，;；/]/

/** Why nobody could ring what was typed; null when all numbers in it are plausible. */
export function phoneFault(typed: string): string | null {
  const numbers = typed.normalize('NFKC').split(between).map(plainOf)
  const faults = numbers.map(faultOf).filter((fault) => fault !== null)
  return faults[0] ?? null
}

const phoneExample = '请填电话号码，比如 0971-5512345、12345 或者 11 位的手机号码'

function faultOf(number: string): string | null {
  if (hotline.test(number) || mobile.test(number) || business.test(number)) return null
  const [, area = '', local = ''] = withArea.exec(number) ?? []
  if (area === '') return /^[2-9]\d{6,7}$/.test(number) ? `“${number}”前面请写区号` : phoneExample
  if (hotline.test(local)) return `“${local}”这样的短号直接写，前面不加区号`
  const digits = digitsAfter(area)
  if (!digits.includes(local.length)) {
    return `“${number}”不对：区号 ${area} 后面应当是 ${digits.join(' 或者 ')} 位号码`
  }
  return /^[2-9]/.test(local)
    ? null
    : `“${number}”不对：区号后面的号码不会以 ${local[0] ?? ''} 开头`
}

/** 110, 12345 and others of five digits, among them those of banks and companies. */
const hotline = /^(1\d{2}|1\d{4}|9[56]\d{3,4})$/
const mobile = /^1[3-9]\d{9}$/
const business = /^[48]00-?\d{3}-?\d{4}$/
/** An extension may follow. */
const withArea = /^(010|02\d|0[3-9]\d{2})-?(\d{3,12})(?:(?:转|-|#)\d{1,6})?$/

/** 区号 of Qinghai stand before seven digits, three-digit ones before eight. */
function digitsAfter(area: string): readonly number[] {
  if (area.length === 3) return [8]
  return area.startsWith('097') ? [7] : [7, 8]
}

/** Brackets around the code of the area, blanks, long dashes and +86 are ways of writing alone. */
function plainOf(number: string): string {
  return number
    .replace(/\s/g, '')
    .replace(/[—–－]+/g, '-')
    .replace(/^\((0\d{2,3})\)-?/, '$1-')
    .replace(/^\+?86-?(?=1\d{10}$)/, '')
}
