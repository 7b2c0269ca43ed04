// Marks what changed between two texts: what stands before and after the change is left unmarked.

export interface Marked {
  readonly head: string
  readonly changed: string
  readonly tail: string
}

export function changedParts(before: string, after: string): { before: Marked; after: Marked } {
  const [old, now] = [[...before], [...after]]
  const shorter = Math.min(old.length, now.length)
  let head = 0
  while (head < shorter && old[head] === now[head]) head += 1
  let tail = 0
  while (tail < shorter - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1
  return { before: marked(old, head, tail), after: marked(now, head, tail) }
}

function marked(characters: readonly string[], head: number, tail: number): Marked {
  const end = characters.length - tail
  return {
    head: characters.slice(0, head).join(''),
    changed: characters.slice(head, end).join(''),
    tail: characters.slice(end).join(''),
  }
}
