// 方案沿用: a guide tells steps, not branches, parallel stages and powers. What the plan before says of
// them goes with the stages of the same name; what cannot be kept is told.
import type { Stage, StagePlan } from '../../workflow/index.ts'

export interface Carried {
  readonly plan: StagePlan
  /** What the new plan does not have any more, each in a sentence. */
  readonly lost: readonly string[]
}

export function carriedOver(made: StagePlan, before: StagePlan | null): Carried {
  if (before === null) return { plan: made, lost: [] }
  const joined = made.stages.map((stage) => {
    const old = before.stages.find(({ name, kind }) => name === stage.name && kind === stage.kind)
    return old === undefined ? stage : withOld(stage, old, { made, before })
  })
  const apart = new Set(joined.flatMap((stage) => brokenGroup(stage, joined)))
  const stages = joined.map((stage) => (apart.has(stage.parallel ?? '') ? alone(stage) : stage))
  return {
    plan: { stages },
    lost: [
      ...before.stages
        .filter((old) =>
          made.stages.every(({ name, kind }) => name !== old.name || kind !== old.kind),
        )
        .flatMap(lostWith),
      ...[...apart].map((group) => `并行的“${group}”组不再挨在一起，改成一个接一个办。`),
    ],
  }
}

interface Both {
  readonly made: StagePlan
  readonly before: StagePlan
}

function withOld(stage: Stage, old: Stage, both: Both): Stage {
  const { when, parallel, powers, lineId } = old
  const returnsTo = returnsOf(stage, old, both)
  return {
    ...stage,
    ...(when === undefined ? {} : { when }),
    ...(parallel === undefined ? {} : { parallel }),
    ...(powers === undefined ? {} : { powers }),
    ...(lineId === undefined ? {} : { lineId }),
    ...(returnsTo === null ? {} : { returnsTo }),
  }
}

/** The same stages under their new numbers; null where none of them is left before it. */
function returnsOf({ number }: Stage, old: Stage, { made, before }: Both): number[] | null {
  const names = before.stages
    .filter((stage) => old.returnsTo?.includes(stage.number) === true)
    .map(({ name }) => name)
  const numbers = made.stages
    .filter((stage) => names.includes(stage.name) && stage.number < number)
    .map((stage) => stage.number)
  return numbers.length === 0 ? null : numbers
}

/** Stages of a group that are not neighbours any more, or of which one is left. */
function brokenGroup({ parallel }: Stage, all: readonly Stage[]): string[] {
  if (parallel === undefined) return []
  const places = all.flatMap((stage, at) => (stage.parallel === parallel ? [at] : []))
  const [first = 0] = places
  const isWhole = places.length > 1 && places.every((place, at) => place === first + at)
  return isWhole ? [] : [parallel]
}

function alone(stage: Stage): Stage {
  const { parallel, ...rest } = stage
  return parallel === undefined ? stage : rest
}

function lostWith({ name, when, parallel, powers, lineId, returnsTo }: Stage): string[] {
  const had = [
    ...(when === undefined ? [] : ['分支条件']),
    ...(parallel === undefined ? [] : ['并行']),
    ...(powers === undefined ? [] : ['权限划分']),
    ...(lineId === undefined ? [] : ['承办条线']),
    ...(returnsTo === undefined ? [] : ['退回到哪里']),
  ]
  if (had.length === 0) return []
  return [`环节“${name}”在文件里没有了（或者改了名、改了类型），它的${had.join('、')}不再有。`]
}
