// What others see of a name or number: enough to tell two people apart, too little to use.

/** First three and last four of an identity number: '632***********4734'. */
export function maskIdNumber(number: string): string {
  return middleHidden(number, 3, 4)
}

/** '138****1234'; of a landline the area code and the last two digits. */
export function maskPhone(phone: string): string {
  const fixed = /^(0\d{2,3})-(\d+)/.exec(phone)
  if (fixed === null) return middleHidden(phone, 3, 4)
  return `${fixed[1] ?? ''}-${middleHidden(fixed[2] ?? '', 0, 2)}`
}

/** The last four digits of a bank card. */
export function maskBankCard(number: string): string {
  return middleHidden(number, 0, 4)
}

/**
 * The first character of a name of two or three, the first and the last of longer ones (syllables
 * in Tibetan), so that something is always left to call a person by.
 */
export function maskName(name: string): string {
  const parts = /\p{sc=Tibetan}/u.test(name)
    ? name.split(/[་།\s]+/u).filter((syllable) => syllable !== '')
    : [...name]
  const first = parts[0] ?? ''
  if (parts.length < 2) return first
  const hidden = '*'.repeat(parts.length - (parts.length < 4 ? 1 : 2))
  return parts.length < 4 ? first + hidden : first + hidden + (parts.at(-1) ?? '')
}

/** An address down to its town or street office: '杂多县扎青乡****'. */
export function maskAddress(address: string): string {
  const town = /^.*?(?:街道|镇|乡|苏木)/u.exec(address)?.[0] ?? ''
  const kept = town === '' ? [...address].slice(0, 3).join('') : town
  return kept === address ? kept : `${kept}****`
}

function middleHidden(text: string, start: number, end: number): string {
  if (text.length <= start + end) return '*'.repeat(text.length)
  const hidden = '*'.repeat(text.length - start - end)
  return text.slice(0, start) + hidden + text.slice(text.length - end)
}
