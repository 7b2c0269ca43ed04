// 登录提醒: whoever signed in from a new device or network reads it in his inbox, and gets SMS or mail as he set.
import { accountPaths, markTold, untoldPlaces } from '../accounts/index.ts'
import type { NewPlace } from '../accounts/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { longMoment } from '../platform/i18n/zh-format.ts'
import { notify } from './notify.ts'

const mostAtOnce = 500

export async function tellSignIns(ctx: Context): Promise<number> {
  return transaction(ctx.db, async (tx) => {
    const places = await untoldPlaces(tx, mostAtOnce)
    const owners = new Map<string, NewPlace[]>()
    for (const one of places) {
      owners.set(one.accountId, [...(owners.get(one.accountId) ?? []), one])
    }
    for (const [accountId, own] of owners) {
      const isStaff = own.some(({ kind }) => kind === 'staff')
      await notify(tx, ctx, {
        ...{ accountId, applicationId: null, title: '账号从新的设备或者网络登录' },
        body: `${own.map(placeWords).join('；')}。是您本人，不用理会；不是您，请马上改密码，并在所有设备上退出。`,
        link: isStaff ? accountPaths.deskAccount() : accountPaths.account(),
      })
    }
    await markTold(
      tx,
      places.map(({ id }) => id),
      ctx.now,
    )
    return owners.size
  })
}

function placeWords({ device, network, firstAt }: NewPlace): string {
  const where = [device, network === '' ? '' : `网段 ${network}`].filter((part) => part !== '')
  return [longMoment(firstAt), ...where].join('，')
}
