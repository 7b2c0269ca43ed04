// 差几个字: how many slips (a wrong, missing, extra or swapped letter) turn what was typed into a part
// of a name.

/** The fewest slips by which `typed` is found somewhere in `text`; more than `most` is `most` + 1. */
export function slipsWithin(typed: string, text: string, most: number): number {
  const wanted = [...typed]
  const letters = [...text]
  let before: number[] = []
  let last = wanted.map((_, at) => at + 1)
  let best = wanted.length
  for (const [at, letter] of letters.entries()) {
    const row: number[] = []
    for (const [down, one] of wanted.entries()) {
      const diagonal = down === 0 ? 0 : (last[down - 1] ?? 0)
      const above = down === 0 ? 0 : (row[down - 1] ?? 0)
      let least = one === letter ? diagonal : 1 + Math.min(diagonal, above, last[down] ?? 0)
      const swapped = down > 0 && at > 0 && one === letters[at - 1] && wanted[down - 1] === letter
      if (swapped) least = Math.min(least, 1 + (down === 1 ? 0 : (before[down - 2] ?? 0)))
      row.push(least)
    }
    best = Math.min(best, row.at(-1) ?? best)
    before = last
    last = row
  }
  return Math.min(best, most + 1)
}
