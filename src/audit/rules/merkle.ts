// The tree over a seal's entries: one root for all, and for each entry a short path that proves it.
// A tree is grown leaf by leaf and keeps only its peaks, so a million entries need no memory.

export type Digest = (text: string) => string

/** One step upwards: the neighbour's hash and the side on which it stands. */
export interface ProofStep {
  readonly side: 'left' | 'right'
  readonly hash: string
}

interface Peak {
  readonly height: number
  readonly hash: string
  /** Leaves below whose paths are asked for. */
  readonly wanted: readonly string[]
}

export interface Tree {
  readonly peaks: Peak[]
  readonly paths: Map<string, ProofStep[]>
}

export function emptyTree(): Tree {
  return { peaks: [], paths: new Map() }
}

/** The leaf of an entry: its number in the log and its hash, which holds all its columns. */
export function leafOf({ id, hash }: { id: string; hash: string }, digest: Digest): string {
  return digest(`leaf:${id}:${hash}`)
}

/** Adds a leaf on the right; `name` asks for its path and is null for leaves that need none. */
export function addLeaf(tree: Tree, leaf: string, name: string | null, digest: Digest): void {
  if (name !== null) tree.paths.set(name, [])
  let peak: Peak = { height: 0, hash: leaf, wanted: name === null ? [] : [name] }
  for (;;) {
    const left = tree.peaks.at(-1)
    if (left?.height !== peak.height) break
    tree.peaks.pop()
    peak = join(tree, left, peak, digest)
  }
  tree.peaks.push(peak)
}

/** The root; the paths are whole from here on. A tree without leaves has the root of no text. */
export function finish(tree: Tree, digest: Digest): string {
  let right = tree.peaks.pop()
  if (right === undefined) return digest('')
  for (let left = tree.peaks.pop(); left !== undefined; left = tree.peaks.pop()) {
    right = join(tree, left, right, digest)
  }
  return right.hash
}

/** The root that a leaf leads to by its path. */
export function climb(leaf: string, path: readonly ProofStep[], digest: Digest): string {
  return path.reduce(
    (hash, step) =>
      step.side === 'left' ? nodeOf(step.hash, hash, digest) : nodeOf(hash, step.hash, digest),
    leaf,
  )
}

function join(tree: Tree, left: Peak, right: Peak, digest: Digest): Peak {
  for (const name of left.wanted) tree.paths.get(name)?.push({ side: 'right', hash: right.hash })
  for (const name of right.wanted) tree.paths.get(name)?.push({ side: 'left', hash: left.hash })
  const wanted =
    left.wanted.length + right.wanted.length === 0 ? left.wanted : [...left.wanted, ...right.wanted]
  return { height: left.height + 1, hash: nodeOf(left.hash, right.hash, digest), wanted }
}

function nodeOf(left: string, right: string, digest: Digest): string {
  return digest(`node:${left}${right}`)
}
