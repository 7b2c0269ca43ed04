// 分派: to whom of a post's holders the next application goes. Pure; who counts as present is decided
// by the caller.
export type AssignmentKind = 'round-robin' | 'load' | 'matter' | 'town'

export interface AssignmentRule {
  readonly kind: AssignmentKind
  /** Matter ids or region codes → account ids, for the rules that name them. */
  readonly places: Readonly<Record<string, string>>
  readonly lastAccountId: string | null
}

/** A holder of the post, with what lies on his desk. */
export interface Holder {
  readonly accountId: string
  readonly open: number
}

export interface Arriving {
  readonly matterId: string
  /** Codes from the province down, joined by '/'. */
  readonly regionPath: string
  /** Who worked on this stage of this application before, null for nobody. */
  readonly formerAccountId: string | null
}

/**
 * The account it goes to, null for nobody (it waits to be claimed). Whoever had it before gets it
 * back; a rule that names nobody for this matter or town falls back on the smallest load.
 */
export function assigneeOf(
  rule: AssignmentRule | null,
  holders: readonly Holder[],
  arriving: Arriving,
): string | null {
  const isHere = (id: string | null | undefined) => holders.some((one) => one.accountId === id)
  const former = arriving.formerAccountId
  if (isHere(former)) return former
  if (rule === null || holders.length === 0) return null
  const named = namedBy(rule, arriving)
  if (named !== null && isHere(named)) return named
  return rule.kind === 'round-robin' ? nextInTurn(rule, holders) : leastLoaded(holders)
}

function namedBy({ kind, places }: AssignmentRule, arriving: Arriving): string | null {
  if (kind === 'matter') return places[arriving.matterId] ?? null
  if (kind !== 'town') return null
  const codes = arriving.regionPath.split('/').reverse()
  return codes.map((code) => places[code]).find((one) => one !== undefined) ?? null
}

/** By account number, after the one who had the last. */
function nextInTurn({ lastAccountId }: AssignmentRule, holders: readonly Holder[]): string | null {
  const turn = inTurn(holders)
  const last = BigInt(lastAccountId ?? 0)
  const next = turn.find(({ accountId }) => BigInt(accountId) > last) ?? turn[0]
  return next?.accountId ?? null
}

function leastLoaded(holders: readonly Holder[]): string | null {
  const fewest = Math.min(...holders.map(({ open }) => open))
  return inTurn(holders).find(({ open }) => open === fewest)?.accountId ?? null
}

function inTurn(holders: readonly Holder[]): readonly Holder[] {
  return [...holders].sort((a, b) => (BigInt(a.accountId) < BigInt(b.accountId) ? -1 : 1))
}
