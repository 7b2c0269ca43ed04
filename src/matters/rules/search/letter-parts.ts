// Parts of pinyin: every run of three in ' dibao nongcundibao', and the first two of each name.

export function lettersIn(text: string): Set<string> {
  const parts = new Set<string>()
  for (const term of text.split(' ')) {
    if (term === '') continue
    const spaced = ` ${term}`
    parts.add(spaced.slice(0, 2))
    for (let at = 0; at + 3 <= spaced.length; at += 1) parts.add(spaced.slice(at, at + 3))
  }
  return parts
}
