// 时限怎么算的: each clock day by day, counted or skipped, with the article it rests on.
import type { Request, Response } from 'express'
import { clockNames, provisionalNotice, limitBases } from '../../../deadlines/index.ts'
import type { ClockKind } from '../../../deadlines/index.ts'
import { filedVersion } from '../../../matters/index.ts'
import type { Context } from '../../../platform/context.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { readingsOf } from '../../clock-readings.ts'
import { openFile } from '../../open-file.ts'
import { paths } from '../../paths.ts'
import { grouped } from '../../rules/number.ts'
import { stepsOf } from '../../store.ts'
import { derivationPart } from './file/derivation-part.ts'
import type { DerivationPart } from './file/derivation-part.ts'

export interface ClockPage extends BasePage {
  readonly clocks: readonly DerivationPart[]
  readonly provisional: string | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/desk/clock': ClockPage
  }
}

const kinds: readonly ClockKind[] = ['receipt', 'correction', 'promised', 'statutory', 'delivery']

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const application = found(await openFile(ctx, String(req.params['id']), 'clock'))
  const { status, regionPath } = application
  const [version, steps] = await Promise.all([
    filedVersion(ctx.db, application),
    stepsOf(ctx.db, application.id),
  ])
  const readings = await readingsOf(ctx.db, {
    status,
    regionPath,
    steps,
    version,
    today: ctx.today,
  })
  const clocks = kinds.flatMap((kind) => {
    const reading = readings[kind]
    return reading === null ? [] : [derivationPart(limitBases[kind], clockNames[kind], reading)]
  })
  const provisional = kinds.some((kind) => readings[kind]?.provisional === true)
  await render(res, 'applications/desk/clock', {
    title: '时限怎么算的',
    breadcrumb: [
      { label: '待办', href: paths.queue() },
      { label: grouped(application.queryNumber ?? ''), href: paths.deskFile(application.id) },
      { label: '时限', href: null },
    ],
    clocks,
    provisional: provisional ? provisionalNotice : null,
  })
}
