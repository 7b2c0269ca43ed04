// 代办: who last acted in the applicant's place, by what and within what, for the clerks who read the file.
import {
  guardianConsent,
  kindNames,
  mandateById,
  relationNames,
  rightNames,
  stateOf,
} from '../../../../mandates/index.ts'
import type { Context } from '../../../../platform/context.ts'
import { fullDay, longMoment } from '../../../../platform/i18n/zh-format.ts'
import type { Signature } from '../../../../signatures/index.ts'
import type { Application } from '../../../types.ts'

/** Empty when the applicant acted himself. */
export async function agentPart(
  { db, today }: Context,
  { mandateId }: Pick<Application, 'mandateId'>,
): Promise<readonly string[]> {
  const mandate = mandateId === null ? null : await mandateById(db, mandateId)
  if (mandate === null) return []
  const { agentName, kind, rights, endsOn, since, endedAt } = mandate
  const consent = kind === 'guardian' ? await guardianConsent(db, mandate.id) : null
  const until = endsOn === null ? '没有期限' : `到${fullDay(endsOn)}`
  const inForce = stateOf(mandate, today) === 'in-force'
  return [
    `${agentName}（${kindNames[kind]}）代${mandate.principalName}办理`,
    `从${since === null ? '' : fullDay(since)}起，${until}，${inForce ? '现在有效' : '现在无效'}`,
    `可以：${rights.map((right) => rightNames[right]).join('、')}`,
    ...(endedAt === null ? [] : [`${longMoment(endedAt)}结束`]),
    ...(consent === null
      ? []
      : [
          `与孩子的关系：${relationNames[consent.relation]}`,
          `${longMoment(consent.consentedAt)}同意处理孩子的信息：${consent.wording}`,
        ]),
  ]
}

/** 共同签署: who signed besides the applicant, and when. */
export function signaturePart(signatures: readonly Signature[]): readonly string[] {
  return signatures.map(({ role, name, waived, settledAt, accountId }) =>
    waived
      ? `${role}：申请人声明没有`
      : `${role} ${name ?? ''}：${settledAt === null || accountId === null ? '没有签署' : `${longMoment(settledAt)}看过全部内容后签署`}`,
  )
}
