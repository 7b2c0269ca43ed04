// What was posted after the session had ended, offered to its writer once more.
import type { Request } from 'express'
import type { Context } from '../../platform/context.ts'
import { keptPost } from '../../platform/session/kept-posts.ts'
import type { BasePage } from '../../platform/web/render.ts'
import { safePath } from '../../platform/web/safe-path.ts'
import type { Shell } from '../../platform/web/shell.ts'

export interface ResumePage extends BasePage {
  readonly text: string
  /** Said when files may have been chosen, null otherwise. */
  readonly files: string | null
  readonly form: {
    readonly action: string
    readonly multipart: boolean
    readonly fields: readonly { readonly name: string; readonly value: string }[]
  }
  readonly button: string
}

/** Null when there is nothing kept, or it is another account's. */
export async function resumePage(
  ctx: Context,
  req: Request,
  t: Shell['t'],
): Promise<ResumePage | null> {
  if (!('accountId' in ctx.actor)) return null
  const kept = await keptPost(ctx, req, ctx.actor.accountId)
  if (kept === null) return null
  return {
    title: t('您刚才填的还在'),
    breadcrumb: [],
    text: t('刚才送来的内容还没有存上：登录过期了，或者送得太快。按下面的按钮，就从那里接着办。'),
    files: kept.multipart ? t('选过的文件没有送到，请在下一页重新选。') : null,
    form: {
      action: safePath(kept.address, '/'),
      multipart: kept.multipart,
      fields: kept.fields.map(([name, value]) => ({ name, value })),
    },
    button: t('存上刚才填的，接着办'),
  }
}
