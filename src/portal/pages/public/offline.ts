// 断网时的一页, and what makes the hall a thing to put on the home screen: its manifest and the script that
// gives out this page when a line drops.
import fs from 'node:fs'
import path from 'node:path'
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { render } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'portal/public/offline': BasePage
  }
}

export async function show(_ctx: Context, _req: Request, res: Response): Promise<void> {
  const { t } = shellOf(res)
  await render(res, 'portal/public/offline', { title: t('网络断了'), breadcrumb: [] })
}

export function manifest(_ctx: Context, _req: Request, res: Response): void {
  const { asset, province } = shellOf(res)
  const icon = (size: number) => ({
    ...{ src: asset(`img/icon-${size}.png`), sizes: `${size}x${size}` },
    ...{ type: 'image/png', purpose: 'any maskable' },
  })
  const described = {
    ...{ name: province.hallName, short_name: '办事大厅', lang: 'zh-CN', dir: 'ltr' },
    ...{ id: '/', start_url: '/', scope: '/', display: 'minimal-ui' },
    ...{ background_color: '#ffffff', theme_color: '#0b5079' },
    icons: [icon(192), icon(512)],
  }
  res.type('application/manifest+json').send(JSON.stringify(described))
}

const script = fs.readFileSync(
  path.resolve(import.meta.dirname, '../../../../public/js/offline.js'),
  'utf8',
)

/** At the root, because a script of this kind only stands before what lies below its own address. */
export function worker(_ctx: Context, _req: Request, res: Response): void {
  res.set('Cache-Control', 'no-cache').type('text/javascript').send(script)
}
