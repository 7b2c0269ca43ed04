// The buttons 作出承诺 and 收回承诺 of the materials page.
import type { Body } from '../../../forms/index.ts'
import type { CommitmentKind } from '../../../commitments/index.ts'
import type { Context } from '../../../platform/context.ts'
import { saying } from '../../../platform/i18n/translate.ts'
import { commit, takeBack } from '../../commit.ts'
import type { CommitRefusal } from '../../commit.ts'
import { promiseNumber } from '../../../matters/index.ts'
import { brokenWhole, commitSentences } from '../../messages.ts'
import type { MaterialFaults } from './material-items.ts'

/** What was asked with the buttons; null for neither. */
export function promiseAsked(body: Body) {
  const back = textOf(body, '_takeBack')
  const [, number = '', asked] = /^(\d{1,3})-(later|instead)$/.exec(textOf(body, '_promise')) ?? []
  const kind: CommitmentKind | null = asked === 'later' || asked === 'instead' ? asked : null
  const name = `${number}.${kind}`
  return {
    takenBack: /^\d{1,3}$/.test(back) ? Number(back) : null,
    promise:
      kind === null
        ? null
        : {
            ...{ materialNumber: Number(number), kind },
            ...{ agreed: textOf(body, `agree.${name}`) === 'yes' },
            signedName: textOf(body, `sign.${name}`),
          },
  }
}

/** What is wrong with a promise, beside its material; nothing when none was asked. */
export async function commitFrom(ctx: Context, id: string, body: Body): Promise<MaterialFaults> {
  const { takenBack, promise } = promiseAsked(body)
  if (takenBack !== null) await takeBack(ctx, id, takenBack)
  if (promise === null) return new Map()
  const done = await commit(ctx, id, promise)
  return done.ok ? new Map() : new Map([[promise.materialNumber, [saying(sentenceOf(promise, done.refusal))]]])
}

function sentenceOf(
  { materialNumber }: { readonly materialNumber: number },
  refusal: CommitRefusal,
): string {
  const isWhole = materialNumber === promiseNumber && refusal === 'broken'
  return isWhole ? brokenWhole : commitSentences[refusal]
}

/** The number of the material at which a button was pressed, '' for none. */
export function committedNumber(body: Body): string {
  return textOf(body, '_takeBack') || (textOf(body, '_promise').split('-')[0] ?? '')
}

function textOf(body: Body, name: string): string {
  const value = body[name]
  return typeof value === 'string' ? value : ''
}
