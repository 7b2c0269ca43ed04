// What a row of the index is: a requirement of ours, where it comes from, and what shows that it is met.

/** A test by its file and its title, as both stand in the repository. */
export type Proof = readonly [file: string, title: string]

export interface Row {
  readonly id: string
  /** What must hold, in a few words. */
  readonly asks: string
  /** ASVS 5.0 (V…), GB/T 22239-2019 (GB …), PIPL, or a number of another standard; '' for good practice. */
  readonly from: string
  readonly shownBy: readonly Proof[]
  /** What of it no test shows yet, or is met in another way; '' when nothing is left. */
  readonly left: string
}

export function row(
  id: string,
  asks: string,
  from: string,
  shownBy: readonly Proof[],
  left = '',
): Row {
  return { id, asks, from, shownBy, left }
}
