// Where a demanded signature stands for the content as it is now.
import type { Signature, Standing } from '../types.ts'

export function standingOf(
  signature: Pick<Signature, 'waived' | 'outcome' | 'digest'> | null,
  digest: string,
): Standing {
  if (signature === null) return 'missing'
  if (signature.waived) return 'waived'
  if (signature.outcome === null) return 'asked'
  if (signature.outcome === 'refused') return 'refused'
  return signature.digest === digest ? 'signed' : 'void'
}

/** Whether nothing stands in the way of filing. */
export function isDone(standing: Standing): boolean {
  return standing === 'signed' || standing === 'waived'
}
