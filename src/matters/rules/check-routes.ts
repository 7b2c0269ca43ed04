// 检查流转: each stage leads to a department wherever the matter is taken.
import type { Stage } from '../../workflow/index.ts'
import type { Finding } from './finding.ts'
import { error, warning, when } from './finding.ts'
import type { Place, StageOwner } from './stage-owners.ts'

/** What becomes of the stages of a plan in one place. */
export interface PlaceRoutes {
  readonly place: Place
  readonly owners: readonly StageOwner[]
}

const mostNamed = 5

/** `steps`: the names of the steps as the guide tells them. */
export function checkRoutes(
  stages: readonly Stage[],
  places: readonly PlaceRoutes[],
  steps: readonly string[],
): Finding[] {
  const taken = places.filter(({ place }) => place.offering !== null)
  return stages.flatMap(({ number, name }) => {
    const dead = counties(taken, number, 'nowhere')
    const above = counties(taken, number, 'above')
    const place = ['steps', 'matrix:counties', Math.max(steps.indexOf(name), 0)] as const
    return [
      ...when(dead.length > 0, () =>
        error(
          'route-nowhere',
          place,
          `环节“${name}”在 ${dead.length} 个县没有部门可转：${named(dead)}。`,
        ),
      ),
      ...when(above.length > 0, () =>
        warning(
          'route-above',
          place,
          `环节“${name}”在 ${above.length} 个县没有对口部门，要由上级承接：${named(above)}。`,
        ),
      ),
    ]
  })
}

function counties(places: readonly PlaceRoutes[], stage: number, fit: StageOwner['fit']): string[] {
  const names = places
    .filter(({ owners }) => owners.some((one) => one.stage === stage && one.fit === fit))
    .map(({ place }) => place.countyName)
  return [...new Set(names)]
}

function named(names: readonly string[]): string {
  return names.slice(0, mostNamed).join('、') + (names.length > mostNamed ? '等' : '')
}
