// 演示账号: citizens and companies of all prefectures, and staff for the regions of the stories, from
// the township's window to the province. Every one is marked as of the demonstration.
import { z } from 'zod'
import { openDemonstrationAccounts } from '../../src/accounts/index.ts'
import type { DemonstrationAccounts, DemonstrationStaff } from '../../src/accounts/index.ts'
import type { Post } from '../../src/kernel/actor.ts'
import type { Context } from '../../src/platform/context.ts'
import { checkIdNumber } from '../../src/platform/security/identifiers.ts'
import peopleData from '../data/people.json' with { type: 'json' }

export async function seed(ctx: Context): Promise<void> {
  const { persons, legal, staff } = peopleSchema.parse(peopleData)
  await openDemonstrationAccounts(ctx, {
    persons: persons.map(({ username, ...person }) => ({
      username,
      details: { ...person, ...birthAndSex(person.idNumber, ctx) },
    })),
    companies: legal.map(({ username, ...details }) => ({ username, details })),
    staff: staffOf(staff, await departmentsOf(ctx)),
  })
}

const text = z.string().min(1)
const texts = z.array(text)
const place = z.object({ code: text, slug: text, names: z.enum(['han', 'tibetan']) })
const staffSchema = z.object({
  regions: z.array(place.extend({ staffed: z.boolean() })),
  mainLines: texts,
  colleagues: z.array(place.extend({ lineId: text })),
  townships: z.array(place),
  names: z.object({ surnames: texts, given: texts, tibetanFirst: texts, tibetanSecond: texts }),
})
const common = z.object({
  username: text,
  name: text,
  phone: text,
  regionCode: text,
  address: text,
})
const person = common.extend({ nameBo: text.nullable(), nation: text, idNumber: text })
const company = common.extend({
  ...{ kind: text, uscc: text, legalRepresentative: text, representativeIdNumber: text },
})
const peopleSchema = z.object({
  persons: z.array(person),
  legal: z.array(company),
  staff: staffSchema,
})

type StaffPlan = z.infer<typeof staffSchema>
type Place = z.infer<typeof place>

function birthAndSex(idNumber: string, { today }: Context) {
  const checked = checkIdNumber(idNumber, today)
  if (!checked.ok) throw new Error(`${idNumber}: ${checked.refusal}`)
  return { birthDate: checked.value.birthDate, sex: checked.value.sex }
}

interface Department {
  readonly id: string
  readonly lineId: string
  readonly regionCode: string
}

function departmentsOf({ db }: Context): Promise<Department[]> {
  return db('departments as d')
    .join('departmentLines as l', 'l.id', 'd.lineId')
    .where('d.active', true)
    .orderBy(['l.sort', 'd.id'])
    .select<Department[]>('d.id', 'd.lineId', 'd.regionCode')
}

const handlers: readonly (readonly [post: Post, word: string])[] = [
  ['acceptance-clerk', 'shouli'],
  ['examiner', 'chengban'],
  ['section-head', 'shenhe'],
  ['approver', 'pizhun'],
]

function staffOf(
  plan: StaffPlan,
  departments: readonly Department[],
): DemonstrationAccounts['staff'] {
  const nameOf = namesOf(plan.names)
  const inRegion = (code: string) => departments.filter(({ regionCode }) => regionCode === code)
  const windows = plan.townships.flatMap((town) => [
    ...member(`${town.slug}-shouli`, nameOf(town), inRegion(town.code), 'acceptance-clerk'),
    ...member(`${town.slug}-chengban`, nameOf(town), inRegion(town.code), 'examiner'),
  ])
  const others = plan.regions.flatMap((region) => {
    const here = inRegion(region.code)
    const overseers = overseersOf(region, here, nameOf)
    return region.staffed
      ? [...handlersOf(region, here, plan.mainLines, nameOf), ...overseers]
      : overseers
  })
  // A second examiner, who stands in for the first and races with them.
  const colleagues = plan.colleagues.flatMap((one) => {
    const own = inRegion(one.code).filter(({ lineId }) => lineId === one.lineId)
    const desk = one.lineId.toLowerCase()
    return member(`${one.slug}-${desk}-chengban2`, nameOf(one), own, 'examiner')
  })
  // 村级帮办员, one for the villages of each town that is staffed.
  const helpers = plan.townships.flatMap((town) =>
    member(`${town.slug}-bangban`, nameOf(town), inRegion(town.code).slice(0, 1), 'helper'),
  )
  return [...others, ...windows, ...colleagues, ...helpers]
}

/** One person for each post of the main lines; the other departments share four people. */
function handlersOf(
  region: Place,
  here: readonly Department[],
  mainLines: readonly string[],
  nameOf: (place: Place) => string,
): DemonstrationStaff[] {
  const isMain = ({ lineId }: Department) => mainLines.includes(lineId)
  const desks = [
    ...here.filter(isMain).map((one) => ({ desk: one.lineId.toLowerCase(), departments: [one] })),
    { desk: 'zonghe', departments: here.filter((one) => !isMain(one)) },
  ]
  return desks.flatMap(({ desk, departments }) =>
    handlers.flatMap(([post, word]) =>
      member(`${region.slug}-${desk}-${word}`, nameOf(region), departments, post),
    ),
  )
}

/** 监察 and 管理 in every region, 目录编辑 in those that are staffed, 审计 in the province. */
function overseersOf(
  region: Place & { readonly staffed: boolean },
  here: readonly Department[],
  nameOf: (place: Place) => string,
): DemonstrationStaff[] {
  const line = (id: string) => here.filter(({ lineId }) => lineId === id)
  const data = line('SJJ')
  const office = data.length > 0 ? data : line('BGT')
  const one = (word: string, where: readonly Department[], post: Post) =>
    member(`${region.slug}-${word}`, nameOf(region), where, post)
  return [
    ...one('jiancha', office, 'supervisor'),
    ...one('guanli', office, 'administrator'),
    ...(region.staffed ? one('chuangkou', office, 'window-clerk') : []),
    ...(region.staffed ? one('bianji', office, 'catalogue-editor') : []),
    ...(region.code === '630000' ? one('shenji', line('SJT'), 'auditor') : []),
    ...(region.code === '630000'
      ? [
          ...one('bianzhi', line('BGT'), 'establishment-reviewer'),
          ...one('fazhi', line('SFT'), 'legal-reviewer'),
        ]
      : []),
  ]
}

function member(
  username: string,
  name: string,
  departments: readonly Department[],
  post: Post,
): DemonstrationStaff[] {
  const posts = departments.map(({ id }) => ({ departmentId: id, post }))
  return posts.length === 0 ? [] : [{ username, name, posts }]
}

/** Another name with every call, the same ones in every hall. */
function namesOf(lists: StaffPlan['names']): (place: Place) => string {
  let count = 0
  return ({ names }) => {
    count += 1
    const [first, second] =
      names === 'han' ? [lists.surnames, lists.given] : [lists.tibetanFirst, lists.tibetanSecond]
    return `${first[count % first.length] ?? ''}${second[(count * 7) % second.length] ?? ''}`
  }
}
