// 下载我的数据: account, applications, letters, files and messages of one person, sent as one archive
// while it is put together (个人信息保护法 第四十五条). Nothing of it stays on the server.
import { applicantProfile } from '../accounts/index.ts'
import type { ApplicantProfile } from '../accounts/index.ts'
import { recordAlone } from '../audit/index.ts'
import { answerNames, answersOfAccount } from '../consents/index.ts'
import { regionLookup } from '../organizations/index.ts'
import type { Context } from '../platform/context.ts'
import { longMoment } from '../platform/i18n/zh-format.ts'
import { zipTo } from '../platform/web/zip.ts'
import { ownApplication } from './own-application.ts'
import { ownJointDrafts } from './own-joint-drafts.ts'
import { ownMandates } from './own-mandates.ts'
import { ownApplications } from './queries/own-applications.ts'
import { ownMessages } from './queries/own-messages.ts'
import { readable } from './rules/readable.ts'
import type { Line, OwnData, OwnFile } from './types.ts'

/** It is on record before the first byte is sent. */
export async function sendOwnData(
  ctx: Context,
  accountId: string,
  write: (bytes: Buffer) => Promise<void>,
): Promise<void> {
  const own = await ownApplications(ctx.db, accountId)
  await recordAlone(ctx.db, ctx, {
    action: 'privacy.export',
    subjectType: 'account',
    subjectId: accountId,
    after: { applications: own.length },
  })
  const zip = zipTo(write)
  const applications: OwnFile[] = []
  for (const one of own) {
    const file = await ownApplication(ctx, one, (path, bytes) => zip.add(path, bytes))
    if (file !== null) applications.push(file)
  }
  applications.push(
    ...(await ownJointDrafts(ctx, accountId, (path, bytes) => zip.add(path, bytes))),
  )
  const messages = await ownMessages(ctx.db, accountId)
  const data: OwnData = {
    madeAt: longMoment(ctx.now),
    account: await accountLines(ctx, accountId),
    applications,
    consents: (await answersOfAccount(ctx.db, accountId)).map(
      ({ version, answer, answeredAt, withdrawnAt }) => ({
        ...{ version, answer: answerNames[answer], at: longMoment(answeredAt) },
        withdrawn: withdrawnAt === null ? null : longMoment(withdrawnAt),
      }),
    ),
    mandates: await ownMandates(ctx, accountId),
    messages: messages.map(({ at, title, body }) => ({ at: longMoment(at), title, body })),
  }
  await zip.add('我的数据.html', Buffer.from(readable(data)))
  await zip.add('data.json', Buffer.from(`${JSON.stringify(data, null, 1)}\n`))
  await zip.finish()
}

async function accountLines(ctx: Context, accountId: string): Promise<readonly Line[]> {
  const profile = await applicantProfile(ctx.db, ctx.vault, accountId)
  const regions = await regionLookup(ctx.db)
  const rows: readonly (readonly [label: string, text: string | null])[] = [
    [profile.kind === 'person' ? '姓名' : '单位名称', profile.name],
    ['身份证号', profile.idNumber],
    ['出生日期', profile.birthDate],
    ['性别', sexName(profile)],
    ['统一社会信用代码', profile.uscc],
    ['法定代表人或负责人', profile.legalRepresentative],
    ['法定代表人的身份证号', profile.representativeIdNumber],
    ['手机号', profile.phone],
    ['所在地', regions.nameOf(profile.regionCode)],
    ['详细地址', profile.address],
  ]
  return rows.flatMap(([label, text]) => (text === null ? [] : [{ label, text }]))
}

function sexName({ sex }: ApplicantProfile): string | null {
  if (sex === null) return null
  return sex === 'male' ? '男' : '女'
}
