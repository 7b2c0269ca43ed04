// Chinese text takes full-width punctuation; delivered data often has the half-width marks.

const fullWidth: Readonly<Record<string, string>> = {
  '(': '（',
  ')': '）',
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
}

/** Changes marks that touch a Han character or another such mark; '3.5' and '10:30' stay. */
export function withChinesePunctuation(text: string): string {
  const hasHan = /\p{Script=Han}/u.test(text)
  if (!hasHan) return text
  return text
    .replace(
      /(?<!\d)[,:](?!\d)|(?<=\d)[,:](?!\d)|(?<!\d)[,:](?=\d)/g,
      (mark) => fullWidth[mark] ?? mark,
    )
    .replace(/[();?!]/g, (mark) => fullWidth[mark] ?? mark)
}
