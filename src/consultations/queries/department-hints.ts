// The departments that are likely to be asked: sister departments, and those above the applicant.
import type { Application } from '../../applications/index.ts'
import { departmentsOf, lineageOf } from '../../organizations/index.ts'
import type { Context } from '../../platform/context.ts'

const most = 150

/** Names, the nearest first; any other department is found by its full name all the same. */
export async function departmentHints(
  { db, actor }: Context,
  { regionPath }: Pick<Application, 'regionPath'>,
): Promise<readonly string[]> {
  const own = actor.kind === 'staff' ? actor.seat.regionPath : regionPath
  const paths = [...new Set([...lineageOf(own), ...lineageOf(regionPath)])]
  const codes = paths.map((path) => path.split('/').at(-1) ?? '').toReversed()
  const found = await Promise.all(codes.map((code) => departmentsOf(db, code)))
  return [...new Set(found.flat().map(({ name }) => name))].slice(0, most)
}
