// 先填好: which of a matter's questions ask for what the applicant's account knows, in the merged form.
import type { MergedForm } from './merge-forms.ts'

/**
 * Questions of the merged form by the key under which accounts know the answer. 民族 and 户籍 are the
 * applicant's only in a form that asks who applies: of a newborn child they are the child's.
 */
export function profileKeys({
  definition,
  sources,
}: Pick<MergedForm, 'definition' | 'sources'>): Readonly<Record<string, string>> {
  const asking = new Set(
    Object.values(sources)
      .flat()
      .filter(({ key }) => whoApplies.has(key))
      .map(({ matterCode }) => matterCode),
  )
  return Object.fromEntries(
    definition.sections
      .flatMap(({ fields }) => fields)
      .flatMap(({ key }) => {
        const own = (sources[key] ?? []).filter((one) => asking.has(one.matterCode))
        return own.map((one) => [key, one.key] as const).toReversed()
      }),
  )
}

const whoApplies: ReadonlySet<string> = new Set(['applicantName', 'orgName'])
