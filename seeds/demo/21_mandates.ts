// 委托: an agent who goes on in a draft for a neighbour, an offer that waits, a company's clerk, a legal
// representative who acts for his company, and a child with its guardian.
import { setDemand } from '../../src/applications/index.ts'
import {
  answer,
  claimCompany,
  guardChild,
  guardianConsentWording,
  offer,
} from '../../src/mandates/index.ts'
import type { Receiver, Terms } from '../../src/mandates/index.ts'
import { addDays } from '../../src/kernel/day.ts'
import { currentMatter } from '../../src/matters/index.ts'
import { checkIdNumber } from '../../src/platform/security/identifiers.ts'
import type { Context } from '../../src/platform/context.ts'
import { done, peopleOf } from './story/editors.ts'

const foodLicence = '630131001000'
const zhuoma: Receiver = { name: '卓玛', by: 'id-number', number: '632721198507230100' }
const zhaxi: Receiver = { name: '扎西多杰', by: 'id-number', number: '632722197803124734' }

export async function seed(ctx: Context): Promise<void> {
  const as = peopleOf(ctx)
  const some: Terms = {
    rights: ['fill', 'submit', 'correct'],
    scope: { kind: 'types', types: ['行政给付', '公共服务'] },
    endsOn: addDays(ctx.today, 180),
  }
  const given = done('offer', await offer(await as('zhaxiduojie', 20, 10), zhuoma, some))
  done('accept', await answer(await as('zhuoma', 19, 15), given.id, true))
  const one = await currentMatter(ctx.db, foodLicence)
  const matterIds = one === null ? [] : [one.matter.id]
  const waiting: Terms = { ...some, rights: ['fill'], scope: { kind: 'matters', matterIds } }
  if (matterIds.length > 0) {
    done('offer', await offer(await as('cairangdongzhou', 1, 9), zhaxi, waiting))
  }
  const clerk: Terms = { ...some, scope: { kind: 'all' }, rights: ['fill', 'submit', 'collect'] }
  const invited = done('invite', await offer(await as('mashi-mianguan', 12, 9), zhuoma, clerk))
  done('join', await answer(await as('zhuoma', 12, 11), invited.id, true))
  const id = checkIdNumber('632722201809150027', ctx.today)
  if (id.ok) {
    const child = { name: '次仁央金', id: id.value, relation: 'father' } as const
    const agreedTo = guardianConsentWording
    done('guard', await guardChild(await as('zhaxiduojie', 40, 10), { ...child, agreedTo }))
  }
  // 二手房过户 wants the co-owner, where there is one; 收养 the spouse.
  const editor = await as('qinghai-bianji', 45, 10)
  for (const [matterCode, role] of [
    ['630715001000', '共有人'],
    ['630711003000', '配偶'],
  ] as const) {
    done('demand', await setDemand(editor, { matterCode, role, waivable: true }))
  }
  done('claim', await claimCompany(await as('zhaxiduojie', 30, 9), '91632222ML05EAUD2D'))
}
