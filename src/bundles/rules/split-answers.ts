// The way back: what the merged form was answered, as each matter's own form has it.
import type { Answers, Raw } from '../../forms/index.ts'
import type { MergedForm } from './merge-forms.ts'

/** The answers of one matter. */
export function answersFor(
  { sources }: Pick<MergedForm, 'sources'>,
  matterCode: string,
  answers: Answers,
): Answers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([key, answer]) =>
      (sources[key] ?? [])
        .filter((source) => source.matterCode === matterCode)
        .map((source) => [source.key, answer] as const),
    ),
  )
}

/** The same of what was typed: 'm1xmembers.0.name' becomes 'members.0.name'. */
export function rawFor(
  { sources }: Pick<MergedForm, 'sources'>,
  matterCode: string,
  raw: Raw,
): Raw {
  return Object.fromEntries(
    Object.entries(raw).flatMap(([path, typed]) => {
      const [top = '', ...rest] = path.split('.')
      return (sources[top] ?? [])
        .filter((source) => source.matterCode === matterCode)
        .map((source) => [[source.key, ...rest].join('.'), typed] as const)
    }),
  )
}

/** The path of the merged form for a path of a matter's form. */
export function mergedPath(
  { sources }: Pick<MergedForm, 'sources'>,
  matterCode: string,
  path: string,
): string {
  const [top = '', ...rest] = path.split('.')
  const key = Object.entries(sources).find(([, list]) =>
    list.some((one) => one.matterCode === matterCode && one.key === top),
  )?.[0]
  return [key ?? top, ...rest].join('.')
}
