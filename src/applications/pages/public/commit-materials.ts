// The buttons 作出承诺 and 收回承诺 of the materials page.
import type { Body } from '../../../forms/index.ts'
import type { Context } from '../../../platform/context.ts'
import { commit, takeBack } from '../../commit.ts'
import { commitSentences } from '../../messages.ts'
import type { MaterialFaults } from './material-items.ts'

/** What is wrong with a promise, beside its material; nothing when none was asked. */
export async function commitFrom(ctx: Context, id: string, body: Body): Promise<MaterialFaults> {
  const back = textOf(body, '_takeBack')
  if (/^\d{1,3}$/.test(back)) await takeBack(ctx, id, Number(back))
  const asked = /^(\d{1,3})-(later|instead)$/.exec(textOf(body, '_promise'))
  const kind = asked?.[2]
  if (asked === null || (kind !== 'later' && kind !== 'instead')) return new Map()
  const materialNumber = Number(asked[1])
  const name = `${materialNumber}.${kind}`
  const done = await commit(ctx, id, {
    ...{ materialNumber, kind, agreed: textOf(body, `agree.${name}`) === 'yes' },
    signedName: textOf(body, `sign.${name}`),
  })
  return done.ok ? new Map() : new Map([[materialNumber, [commitSentences[done.refusal]]]])
}

/** The number of the material at which a button was pressed, '' for none. */
export function committedNumber(body: Body): string {
  return textOf(body, '_takeBack') || (textOf(body, '_promise').split('-')[0] ?? '')
}

function textOf(body: Body, name: string): string {
  const value = body[name]
  return typeof value === 'string' ? value : ''
}
