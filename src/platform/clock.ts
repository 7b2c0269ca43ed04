// The product's notion of now: the host's, shifted by whole days in tests and demonstrations.

export type Clock = () => Date

export function clockOf(offsetDays: number): Clock {
  const offset = offsetDays * 86_400_000
  return () => new Date(Date.now() + offset)
}
