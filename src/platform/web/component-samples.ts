// A typed sample of every state of every view component: the gallery shows them, the tests render
// them, and a prop that does not fit does not compile.
import { actionSamples } from './component-samples/actions.ts'
import { fieldSamples } from './component-samples/fields.ts'
import { navigationSamples } from './component-samples/navigation.ts'
import { recordSamples } from './component-samples/records.ts'
import { searchSamples } from './component-samples/searches.ts'
import { statusSamples } from './component-samples/statuses.ts'
import { tableSamples } from './component-samples/tables.ts'
import type { Components } from './components.ts'

export interface Sample<Props> {
  /** What the sample shows, in Chinese. */
  readonly title: string
  readonly props: Props
  /** The html that the component frames, null for components without. */
  readonly body: string | null
}

export type Samples<Name extends keyof Components> = {
  readonly [Key in Name]: readonly Sample<Components[Key]>[]
}

export const samples: Samples<keyof Components> = {
  ...actionSamples,
  ...statusSamples,
  ...navigationSamples,
  ...fieldSamples,
  ...searchSamples,
  ...recordSamples,
  ...tableSamples,
}

/** Every sample of every component, in the order of the gallery. */
export function allSamples(): { name: keyof Components; sample: Sample<unknown> }[] {
  const names = Object.keys(samples) as (keyof Components)[]
  return names.flatMap((name) => samples[name].map((sample) => ({ name, sample })))
}
