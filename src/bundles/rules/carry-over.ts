// 换了组成: where the questions and papers of an older merged form stand in a newer one. Their places go
// by the order of the parts, so that a part more or less moves all behind it.
import type { Answers, Raw } from '../../forms/index.ts'
import type { MergedForm } from './merge-forms.ts'
import type { MergedMaterial } from './merge-materials.ts'

export interface Layout {
  readonly form: Pick<MergedForm, 'sources'>
  readonly materials: readonly Pick<MergedMaterial, 'number' | 'sources'>[]
}

/** New places by old ones; what is asked no more has none. */
export interface Moved {
  readonly keys: ReadonlyMap<string, string>
  readonly numbers: ReadonlyMap<number, number>
}

export function movedTo(older: Layout, newer: Layout): Moved {
  const keys = placesOf(Object.entries(newer.form.sources))
  const papers = newer.materials.map(({ number, sources }) => [number, sources.map(asked)] as const)
  const numbers = placesOf(papers)
  return {
    keys: new Map(
      Object.entries(older.form.sources).flatMap(([key, sources]) => newPlace(key, sources, keys)),
    ),
    numbers: new Map(
      older.materials.flatMap(({ number, sources }) =>
        newPlace(number, sources.map(asked), numbers),
      ),
    ),
  }
}

interface Asked {
  readonly matterCode: string
  readonly key: string
}

function asked({ matterCode, number }: MergedMaterial['sources'][number]): Asked {
  return { matterCode, key: String(number) }
}

function placesOf<P>(places: readonly (readonly [P, readonly Asked[]])[]): Map<string, P> {
  return new Map(places.flatMap(([place, all]) => all.map((one) => [nameOf(one), place] as const)))
}

function newPlace<P>(
  old: P,
  sources: readonly Asked[],
  places: ReadonlyMap<string, P>,
): (readonly [P, P])[] {
  const source = sources.find((one) => places.has(nameOf(one)))
  const place = source === undefined ? undefined : places.get(nameOf(source))
  return place === undefined ? [] : [[old, place]]
}

function nameOf({ matterCode, key }: Asked): string {
  return `${matterCode}/${key}`
}

/** The answers at their new places. */
export function answersMoved(answers: Answers, { keys }: Moved): Answers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([key, answer]) => {
      const place = keys.get(key)
      return place === undefined ? [] : [[place, answer]]
    }),
  )
}

/** What was typed, at its new places; controls of one question begin with its key. */
export function rawMoved(raw: Raw, { keys }: Moved): Raw {
  return Object.fromEntries(
    Object.entries(raw).flatMap(([name, typed]) => {
      const [key = '', ...rest] = name.split('.')
      const place = keys.get(key)
      return place === undefined ? [] : [[[place, ...rest].join('.'), typed]]
    }),
  )
}
