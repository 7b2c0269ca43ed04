// Tries the samples of a form: what is meant to pass must pass, what is meant to be refused must not.
import { parseRaw } from '../../forms/index.ts'
import type { FormDefinition, FormEnv } from '../../forms/index.ts'
import type { Sample } from '../types.ts'

export interface SampleResult {
  readonly sample: Sample
  readonly isAsExpected: boolean
  /** What was refused, in words; none where everything passed. */
  readonly errors: readonly string[]
}

export function runSamples(
  definition: FormDefinition,
  samples: readonly Sample[],
  envFor: (situation: string) => FormEnv,
): SampleResult[] {
  return samples.map((sample) => {
    const { errors } = parseRaw(definition, sample.typed, envFor(sample.situation), 'submit')
    const passed = errors.length === 0
    return {
      sample,
      isAsExpected: passed === (sample.expect === 'pass'),
      errors: errors.map(({ message }) => message),
    }
  })
}
