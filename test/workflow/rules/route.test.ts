// Routing across 省, 市州, 县, 乡镇: the right counterpart, and somebody always.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Level } from '../../../src/kernel/actor.ts'
import { movementBetween, ownLevel, route } from '../../../src/workflow/rules/route.ts'
import type { RouteCandidate, RouteNeed } from '../../../src/workflow/route-types.ts'

const regions = {
  青海省: ['province', '630000'],
  玉树藏族自治州: ['prefecture', '630000/632700'],
  西宁市: ['prefecture', '630000/630100'],
  玉树市: ['county', '630000/632700/632701'],
  杂多县: ['county', '630000/632700/632722'],
} as const

function department(
  regionName: keyof typeof regions,
  lineId: string,
  servesLines: string[] = [],
): RouteCandidate {
  const [level, regionPath] = regions[regionName]
  const regionCode = regionPath.slice(-6)
  const name = `${regionName}${lineId}局`
  return { id: name, lineId, level, regionCode, regionPath, regionName, name, servesLines }
}

const all = [
  department('青海省', '自然资源'),
  department('西宁市', '自然资源'),
  department('玉树藏族自治州', '自然资源'),
  department('玉树市', '自然资源'),
  department('杂多县', '农牧', ['林草']),
  department('青海省', '药监'),
]

function to(level: Level, lineId: string, regionPath: string) {
  return route({ level, lineId, regionPath }, all)
}

const zadoi = '630000/632700/632722'
const yushuTown = '630000/632700/632701/632701100'

test.each<[string, Level, string, string, string, boolean, string]>([
  [
    'the county of the applicant',
    'county',
    '自然资源',
    yushuTown,
    '玉树市自然资源局',
    false,
    '由玉树市自然资源局办理：本环节由县级承办，申请人所在地属玉树市',
  ],
  [
    'the prefecture of the applicant, not a sister',
    'prefecture',
    '自然资源',
    zadoi,
    '玉树藏族自治州自然资源局',
    false,
    '由玉树藏族自治州自然资源局办理：本环节由市州级承办，申请人所在地属玉树藏族自治州',
  ],
  [
    'the province',
    'province',
    '自然资源',
    zadoi,
    '青海省自然资源局',
    false,
    '由青海省自然资源局办理：本环节由省级承办',
  ],
  [
    'a department that serves the line at the level',
    'county',
    '林草',
    zadoi,
    '杂多县农牧局',
    false,
    '由杂多县农牧局办理：本环节由县级承办，申请人所在地属杂多县，当地这项职责由该部门承担',
  ],
  [
    'the next level above where the county has none',
    'county',
    '自然资源',
    zadoi,
    '玉树藏族自治州自然资源局',
    true,
    '由玉树藏族自治州自然资源局办理：本环节应由县级承办，申请人所在地没有县级对口部门，由市州级部门承接',
  ],
  [
    'the province where nobody below has the line',
    'township',
    '药监',
    zadoi,
    '青海省药监局',
    true,
    '由青海省药监局办理：本环节应由乡镇（街道）级承办，申请人所在地没有乡镇（街道）级对口部门，由省级部门承接',
  ],
])('%s', (_name, level, lineId, regionPath, departmentId, fallback, reason) => {
  expect(to(level, lineId, regionPath)).toEqual({ departmentId, fallback, reason })
})

test('a line nobody has still gets an owner in the province', () => {
  const { departmentId, fallback } = to('county', '气象', zadoi)
  expect([departmentId, fallback]).toEqual(['青海省自然资源局', true])
})

test('a region path is matched by whole codes', () => {
  const lookalike = { ...department('玉树市', '农牧'), regionPath: '630000/6327' }
  const found = route({ level: 'county', lineId: '农牧', regionPath: zadoi }, [lookalike, ...all])
  expect(found.departmentId).toBe('杂多县农牧局')
})

test('no department at all is a fault', () => {
  expect(() => route({ level: 'county', lineId: '农牧', regionPath: zadoi }, [])).toThrow()
})

const names = Object.keys(regions) as (keyof typeof regions)[]
const lines = fc.constantFrom('农牧', '林草', '药监')
const candidates = fc.record({
  region: fc.constantFrom(...names),
  line: lines,
  serves: fc.subarray(['农牧', '林草']),
})
const needs = fc.record<RouteNeed>({
  level: fc.constantFrom<Level>('province', 'prefecture', 'county', 'township'),
  lineId: lines,
  regionPath: fc.constantFrom(zadoi, yushuTown, '630000', '630000/630100'),
})

test('there is an owner always; it is never below what was asked nor off the applicant’s path', () => {
  fc.assert(
    fc.property(fc.array(candidates, { maxLength: 8 }), needs, (some, need) => {
      const provincial = department('青海省', '政务服务')
      const departments = [...some.map((c) => department(c.region, c.line, c.serves)), provincial]
      const found = route(need, departments)
      const owner = departments.find((one) => one.id === found.departmentId)
      if (owner === undefined) throw new Error('no owner')
      expect(`${need.regionPath}/`.startsWith(`${owner.regionPath}/`)).toBe(true)
      expect(['same', 'sideways', 'report-up']).toContain(
        movementBetween({ id: 'wanted', level: need.level }, owner),
      )
      expect(route(need, departments.toReversed()).departmentId).toBe(found.departmentId)
      expect(found.reason).toContain(owner.name)
    }),
    { numRuns: 1000 },
  )
})

test.each([
  [0, 0, 'same'],
  [3, 2, 'report-up'],
  [0, 4, 'hand-down'],
  [1, 2, 'sideways'],
] as const)('from department %i to %i the work moves %s', (from, target, movement) => {
  const [one, other] = [all[from], all[target]]
  if (one === undefined || other === undefined) throw new Error('no such department')
  expect(movementBetween(one, other)).toBe(movement)
})

test.each<[Level[], Level, Level, Level]>([
  [['county'], 'county', 'township', 'county'],
  [['province', 'prefecture', 'county'], 'county', 'county', 'county'],
  [['province', 'prefecture', 'county'], 'county', 'prefecture', 'prefecture'],
  [['province', 'prefecture', 'county'], 'county', 'province', 'province'],
  [['province', 'prefecture'], 'prefecture', 'township', 'prefecture'],
  [['county', 'township'], 'township', 'township', 'county'],
  [['township'], 'township', 'township', 'township'],
  [['county'], 'county', 'prefecture', 'county'],
  [[], 'province', 'county', 'province'],
])(
  'exercised by %j, accepted by the %s, applicant of the %s: the %s',
  (levels, accept, at, own) => {
    expect(ownLevel(levels, accept, at)).toBe(own)
  },
)
