// The buttons beside a material of the one form: 作出承诺, 收回承诺 and 用这一份.
import {
  commitSentences,
  copyAsked,
  copySentences,
  promiseAsked,
} from '../../../applications/index.ts'
import type { Body } from '../../../forms/index.ts'
import type { Context } from '../../../platform/context.ts'
import { commitJoint, takeBackJoint } from '../../commit.ts'
import { useCopyJointly } from '../../use-copy.ts'

export interface Pressed {
  readonly number: number
  readonly fault: string | null
}

/** At which material, and what is wrong with it; null where none of them was pressed. */
export async function pressedAt(ctx: Context, id: string, body: Body): Promise<Pressed | null> {
  return (await copyFrom(ctx, id, body)) ?? (await promiseFrom(ctx, id, body))
}

async function copyFrom(ctx: Context, id: string, body: Body): Promise<Pressed | null> {
  const asked = copyAsked(body)
  if (asked === null) return null
  const { number, ref } = asked
  const used = await useCopyJointly(ctx, id, number, ref)
  return { number, fault: used.ok ? null : copySentences[used.refusal] }
}

async function promiseFrom(ctx: Context, id: string, body: Body): Promise<Pressed | null> {
  const { takenBack, promise } = promiseAsked(body)
  if (takenBack !== null) {
    await takeBackJoint(ctx, id, takenBack)
    return { number: takenBack, fault: null }
  }
  if (promise === null) return null
  const done = await commitJoint(ctx, id, promise)
  return {
    number: promise.materialNumber,
    fault: done.ok ? null : commitSentences[done.refusal],
  }
}

