// The family name in a Chinese name; null for names that have none (Tibetan, Mongolian, of companies).

const doubled = new Set(
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 令狐'.split(
    ' ',
  ),
)

export function familyNameOf(name: string): string | null {
  if (!/^\p{Script=Han}+$/u.test(name)) return null
  const letters = [...name]
  const two = letters.slice(0, 2).join('')
  if (doubled.has(two) && letters.length > 2) return two
  // Names of four Han letters are mostly Tibetan or Mongolian ones, written by sound.
  return letters.length === 2 || letters.length === 3 ? (letters[0] ?? null) : null
}
