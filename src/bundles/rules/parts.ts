// Which matters a situation needs.
import type {
  BundleContent,
  BundlePart,
  JointPart,
  MergeDecisions,
  QuestionRef,
  Situation,
} from '../types.ts'

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

/** What was decided about a matter's questions holds for the matter that took its place. */
export function decisionsFor(
  { same, apart, carried }: MergeDecisions,
  parts: readonly { readonly matterCode: string; readonly insteadOf: string | null }[],
): MergeDecisions {
  const now = (code: string) =>
    parts.find(({ insteadOf }) => insteadOf === code)?.matterCode ?? code
  const ref = ({ matterCode, key }: QuestionRef) => ({ matterCode: now(matterCode), key })
  return {
    same: same?.map(({ label, members }) => ({ label, members: members.map(ref) })) ?? null,
    apart: apart.map((list) => list.map(ref)),
    carried: carried.map((one) => ({ ...ref(one), from: now(one.from) })),
  }
}

/** The place of the part of a code, or of the one that took its place; -1 for none. */
export function partAt(parts: readonly JointPart[], code: string): number {
  return parts.findIndex(({ matterCode, insteadOf }) => matterCode === code || insteadOf === code)
}
