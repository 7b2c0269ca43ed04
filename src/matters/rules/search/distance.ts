// 差几个字: how many slips (a wrong, missing, extra or swapped letter) turn what was typed into a part
// of a name.

/** The fewest slips by which `typed` is found somewhere in `text`; more than `most` is `most` + 1. */
export function slipsWithin(typed: string, text: string, most: number): number {
  const wanted = [...typed]
  const letters = [...text]
  let before = wanted.map(() => 0)
  let last = wanted.map((_, at) => at + 1)
  let row = wanted.map(() => 0)
  let best = wanted.length
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at]
    let [above, diagonal] = [0, 0]
    for (let down = 0; down < wanted.length; down += 1) {
      const left = last[down] ?? 0
      const one = wanted[down]
      let least = one === letter ? diagonal : 1 + Math.min(diagonal, above, left)
      const swapped = down > 0 && at > 0 && one === letters[at - 1] && wanted[down - 1] === letter
      if (swapped) least = Math.min(least, 1 + (down === 1 ? 0 : (before[down - 2] ?? 0)))
      row[down] = least
      above = least
      diagonal = left
    }
    best = Math.min(best, above)
    // The oldest row is written over by the next.
    const oldest = before
    before = last
    last = row
    row = oldest
  }
  return Math.min(best, most + 1)
}
