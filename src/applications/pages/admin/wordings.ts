// 通知用语: what people are told at each step, in the usual sentence or in the province's own.
import type { Request, Response } from 'express'
import { matterVersion, matterById } from '../../../matters/index.ts'
import { currentWordings } from '../../../notifications/index.ts'
import type { Context } from '../../../platform/context.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { knownWordings } from '../../known-wordings.ts'
import { paths } from '../../paths.ts'

export interface WordingsPage extends BasePage {
  readonly done: boolean
  readonly events: readonly {
    readonly name: string
    readonly title: string
    readonly body: string
    readonly changed: boolean
    readonly href: string
    readonly matters: readonly { readonly label: string; readonly href: string }[]
  }[]
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/admin/wordings': WordingsPage
  }
}

export async function list(ctx: Context, req: Request, res: Response): Promise<void> {
  const own = await currentWordings(ctx.db)
  const names = await namesOf(
    ctx,
    own.flatMap(({ matterId }) => matterId ?? []),
  )
  await render(res, 'applications/admin/wordings', {
    title: '通知用语',
    breadcrumb: [],
    done: req.query['saved'] === '1',
    events: [...knownWordings].map(([event, { name, usual }]) => {
      const ofEvent = own.filter((one) => one.event === event)
      const everywhere = ofEvent.find(({ matterId }) => matterId === null)
      return {
        name,
        title: (everywhere ?? usual).title,
        body: (everywhere ?? usual).body,
        changed: everywhere !== undefined,
        href: paths.wording(event),
        matters: ofEvent.flatMap(({ matterId }) => {
          const matter = matterId === null ? undefined : names.get(matterId)
          if (matter === undefined) return []
          return [{ label: matter.name, href: paths.wording(event, matter.code) }]
        }),
      }
    }),
  })
}

async function namesOf(
  { db }: Context,
  matterIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly name: string; readonly code: string }>> {
  const found = new Map<string, { name: string; code: string }>()
  for (const id of new Set(matterIds)) {
    const matter = await matterById(db, id)
    if (matter === null || matter.currentVersionId === null) continue
    const { name } = await matterVersion(db, matter.currentVersionId)
    found.set(id, { name, code: matter.code })
  }
  return found
}
