// Where lines of Chinese text may break: no closing mark begins a line, no opening mark ends one,
// a word or number of Latin signs stays whole, and a figure stays with its 年月日时分号.

/** What is never parted: a character, or a word of Latin signs. Width in points. */
export interface Unit {
  readonly text: string
  readonly width: number
}

const neverFirst = new Set('，。、；：？！）》〉】〕」』”’％…—·,.;:?!)]}%')
const neverLast = new Set('（《〈【〔「『“‘([{')
const wordOrSign = /\d{1,4}[年月日时分号]|[A-Za-z0-9][A-Za-z0-9./:@&=?#%+_~-]*|./gsu

/** Cuts a text into units; a word wider than `limit` is cut into its characters. */
export function unitsOf(text: string, limit: number, measure: (text: string) => number): Unit[] {
  return (text.match(wordOrSign) ?? []).flatMap((part) => {
    const unit = { text: part, width: measure(part) }
    if (unit.width <= limit) return [unit]
    return [...part].map((sign) => ({ text: sign, width: measure(sign) }))
  })
}

/** Fills lines as far as they go: `first` is the width of the first one, `rest` of the others. */
export function breakLines(units: readonly Unit[], first: number, rest: number): Unit[][] {
  const lines: Unit[][] = []
  let start = 0
  while (start < units.length) {
    const end = endOfLine(units, start, lines.length === 0 ? first : rest)
    lines.push(withoutSpaces(units.slice(start, end)))
    start = end
    while (units[start]?.text === ' ') start++
  }
  return lines
}

function endOfLine(units: readonly Unit[], start: number, width: number): number {
  let end = start
  for (let used = 0; end < units.length; end++) {
    used += units[end]?.width ?? 0
    if (used > width + 0.01) break
  }
  if (end === units.length) return end
  const lawful = lastLawfulBreak(units, start, end)
  return lawful > start ? lawful : Math.max(end, start + 1)
}

function lastLawfulBreak(units: readonly Unit[], start: number, end: number): number {
  let at = end
  while (at > start && (isNeverFirst(units[at]) || isNeverLast(units[at - 1]))) at--
  return at
}

function isNeverFirst(unit: Unit | undefined): boolean {
  return unit !== undefined && neverFirst.has(unit.text)
}

function isNeverLast(unit: Unit | undefined): boolean {
  return unit !== undefined && neverLast.has(unit.text)
}

function withoutSpaces(line: readonly Unit[]): Unit[] {
  const end = line.findLastIndex((unit) => unit.text !== ' ')
  return line.slice(0, end + 1)
}
