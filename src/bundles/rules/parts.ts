// Which matters a situation needs.
import type { BundleContent, BundlePart, Situation } from '../types.ts'

/** The parts for everybody, and those whose question was answered with yes. */
export function partsFor(
  { parts }: Pick<BundleContent, 'parts'>,
  situation: Situation,
): readonly BundlePart[] {
  return parts.filter(({ when }) => when === null || situation[when] === true)
}

/** Only questions that the bundle asks; what was not answered is no. */
export function readSituation(
  { questions }: Pick<BundleContent, 'questions'>,
  typed: Readonly<Record<string, unknown>>,
): Situation {
  return Object.fromEntries(questions.map(({ key }) => [key, typed[`s.${key}`] === 'yes']))
}
