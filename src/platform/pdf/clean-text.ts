// What people type holds signs that no paper shows: controls, invisible joiners, direction marks,
// halves of a character. They are left out; line ends stay.

export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Variation_Selector}]/gu, '')
}
