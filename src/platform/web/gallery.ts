// The gallery of view components at /dev/components: every sample as it really renders.
import type { Request, Response } from 'express'
import type { Context } from '../context.ts'
import { allSamples } from './component-samples.ts'
import { renderView } from './engine.ts'
import type { BasePage } from './render.ts'
import { render } from './render.ts'
import { shellOf } from './shell.ts'
import type { Shell } from './shell.ts'

export interface GalleryPage extends BasePage {
  readonly contents: readonly { readonly name: string; readonly href: string }[]
  readonly samples: readonly GallerySample[]
}

interface GallerySample {
  readonly id: string
  readonly title: string
  /** Rendered by a component, so it is safe to show as it is. */
  readonly html: string
}

declare module './render.ts' {
  interface Pages {
    'dev/public/components': GalleryPage
  }
}

export async function showGallery(_ctx: Context, _req: Request, res: Response): Promise<void> {
  await render(res, 'dev/public/components', galleryPage(shellOf(res)))
}

/** The page of the gallery for a shell. */
export function galleryPage(shell: Shell): GalleryPage {
  const all = allSamples()
  const samples = all.map(({ name, sample }, index) => ({
    id: `sample-${index + 1}`,
    title: `${name} · ${sample.title}`,
    html: renderView(`components/${name}`, {
      props: sample.props,
      shell,
      ...(sample.body === null ? {} : { body: sample.body }),
    }),
  }))
  const contents = all.flatMap(({ name }, index) =>
    index === 0 || all[index - 1]?.name !== name ? [{ name, href: `#sample-${index + 1}` }] : [],
  )
  return { title: '组件', breadcrumb: [], contents, samples }
}
