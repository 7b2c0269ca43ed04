// 近音: pinyin as people mishear and mistype it: flat or curled tongue, front or back nasal, n or l.

/** One syllable or a run of letters, in the one spelling that all its near sounds share. */
export function soundOf(letters: string): string {
  return letters
    .replace(/([zcs])h/g, '$1')
    .replace(/([aei])ng(?![aeiouv])/g, '$1n')
    .replace(/l(?=[aeiouv])/g, 'n')
    .replace(/f(?=[aeiou])/g, 'h')
}
