// 我的同意: which versions of the privacy notice were agreed to, when, and the button that takes it back.
import { answerNames, answersOfAccount, consentPaths, standingOf } from '../../../consents/index.ts'
import type { ConsentRow } from '../../../consents/index.ts'
import type { Context } from '../../../platform/context.ts'
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import { linkButton, submitButton } from '../../../platform/web/buttons.ts'
import type { ButtonProps } from '../../../platform/web/components.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { paths } from '../../paths.ts'

export interface ConsentPart {
  readonly rows: readonly { readonly label: string; readonly text: string; readonly href: string }[]
  readonly withdrawal: { readonly action: string; readonly button: ButtonProps } | null
  /** For whoever has no consent in force. */
  readonly agree: ButtonProps | null
}

export async function consentPart(
  { db }: Context,
  t: Shell['t'],
  accountId: string,
): Promise<ConsentPart> {
  const rows = await answersOfAccount(db, accountId)
  const { agreed } = await standingOf(db, accountId)
  const given = rows.some(({ answer, withdrawnAt }) => answer === 'agreed' && withdrawnAt === null)
  return {
    rows: rows.map((row) => ({
      label: t('隐私说明（第 {version} 版）', { version: row.version }),
      text: consentWords(t, row),
      href: consentPaths.earlier(row.version),
    })),
    withdrawal: given
      ? { action: paths.withdrawal, button: submitButton(t('撤回同意'), 'second') }
      : null,
    agree: agreed ? null : linkButton(t('看隐私说明，重新同意'), consentPaths.answer(paths.ownData)),
  }
}

/** 2026年11月22日 9:42 同意；2026年11月23日 10:01 撤回. */
export function consentWords(t: Shell['t'], { answer, answeredAt, withdrawnAt }: ConsentRow): string {
  const said = `${longMoment(answeredAt)} ${t(answerNames[answer])}`
  return withdrawnAt === null ? said : `${said}；${longMoment(withdrawnAt)} ${t('撤回')}`
}
