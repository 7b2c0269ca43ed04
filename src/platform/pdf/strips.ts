// A paper is a pile of strips, each as high as it is and never cut; pages are filled with them so
// that what belongs together is not parted.

export interface Strip {
  readonly height: number
  /** Space above, left out at the top of a page. */
  readonly gap: number
  /** Stands on one page with the strip after it. */
  readonly keepWithNext: boolean
  /** Drawn again where this strip begins a page: the head of its table. */
  readonly head: Strip | null
  draw(top: number, repeated: boolean): void
}

export interface Placed {
  readonly strip: Strip
  /** From the top of the column. */
  readonly top: number
  /** A head that was drawn before, on an earlier page. */
  readonly repeated: boolean
}

/** Fills columns of `height`. A group too high for a whole page is parted after all. */
export function paginate(strips: readonly Strip[], height: number): Placed[][] {
  const pages: Placed[][] = []
  let page: Placed[] = []
  let used = 0
  for (const group of groupsOf(strips, height)) {
    if (page.length > 0 && used + heightOf(group, false) > height) {
      pages.push(page)
      page = []
      used = 0
    }
    for (const placed of place(group, used)) {
      page.push(placed)
      used = placed.top + placed.strip.height
    }
  }
  return page.length === 0 ? pages : [...pages, page]
}

function groupsOf(strips: readonly Strip[], height: number): Strip[][] {
  const groups: Strip[][] = []
  let group: Strip[] = []
  for (const strip of strips) {
    group.push(strip)
    if (strip.keepWithNext) continue
    groups.push(...wholeOrParted(group, height))
    group = []
  }
  return group.length === 0 ? groups : [...groups, ...wholeOrParted(group, height)]
}

function wholeOrParted(group: Strip[], height: number): Strip[][] {
  return heightOf(group, true) <= height ? [group] : group.map((strip) => [strip])
}

function heightOf(group: readonly Strip[], atTop: boolean): number {
  const sum = group.reduce((total, strip) => total + strip.gap + strip.height, 0)
  const first = group[0]
  return atTop && first !== undefined ? sum - first.gap + (first.head?.height ?? 0) : sum
}

function place(group: readonly Strip[], used: number): Placed[] {
  const placed: Placed[] = []
  let at = used
  const head = used === 0 ? (group[0]?.head ?? null) : null
  if (head !== null) {
    placed.push({ strip: head, top: 0, repeated: true })
    at = head.height
  }
  for (const strip of group) {
    const top = at === 0 || (head !== null && placed.length === 1) ? at : at + strip.gap
    placed.push({ strip, top, repeated: false })
    at = top + strip.height
  }
  return placed
}
