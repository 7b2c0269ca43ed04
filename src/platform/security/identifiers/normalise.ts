// What may be set right without asking: full-width characters, spaces, invisible marks, lower case.

const invisible = /[\p{Cc}\p{Cf}\p{Cs}]/gu

/** Full-width letters, digits and signs (！ to ～, and the wide space) become half-width. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
}

/**
 * The code that was meant: half-width, upper case, without spaces and marks that do not show (zero
 * width characters come along when a number is copied from a message).
 */
export function normaliseCode(text: string): string {
  return halfWidth(text).replace(invisible, '').replace(/\s/g, '').toUpperCase()
}
