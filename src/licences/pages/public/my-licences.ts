// 我的证照: every licence that I hold, whether it holds still, and what can be done with it.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { longDay } from '../../../platform/i18n/zh-format.ts'
import type { PaginationProps, TagProps } from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { stateNames } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { visibleLicences } from '../../queries/visible-licences.ts'
import { shownState } from '../../rules/terms.ts'
import type { Licence, ShownState } from '../../types.ts'

export interface LicenceCard {
  readonly title: string
  readonly href: string
  readonly tag: TagProps
  readonly number: string
  readonly validity: string
  readonly certificate: string
}

export interface MyLicencesPage extends BasePage {
  readonly licences: readonly LicenceCard[]
  readonly pagination: PaginationProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'licences/public/my-licences': MyLicencesPage
  }
}

const size = 20

export async function show({ db, actor, today }: Context, req: Request, res: Response) {
  const { t, links } = shellOf(res)
  const asked = req.query['before']
  const before = typeof asked === 'string' ? asked : null
  const filter = { words: '', state: 'all', before, today, soon: today } as const
  const found = await visibleLicences(db, actor, filter, size)
  await render(res, 'licences/public/my-licences', {
    title: t('我的证照'),
    breadcrumb: [
      { label: t('首页'), href: links.home },
      { label: t('我的证照'), href: null },
    ],
    licences: found.items.map((licence) => cardOf(t, licence, shownState(licence, today))),
    pagination: {
      previous: before === null ? null : paths.mine,
      next: found.next === null ? null : paths.mineBefore(found.next),
      summary: null,
    },
  })
}

export function tagOf(t: Shell['t'], state: ShownState): TagProps {
  const tone = state === 'active' ? 'ok' : state === 'expired' ? 'warn' : 'bad'
  return { label: t(stateNames[state]), tone }
}

export function validityOf(t: Shell['t'], { validFrom, validUntil }: Licence): string {
  return validUntil === null
    ? t('自{day}起长期有效', { day: longDay(validFrom) })
    : t('{from}至{until}', { from: longDay(validFrom), until: longDay(validUntil) })
}

function cardOf(t: Shell['t'], licence: Licence, state: ShownState): LicenceCard {
  return {
    title: licence.name,
    href: paths.own(licence.id),
    tag: tagOf(t, state),
    number: licence.number,
    validity: validityOf(t, licence),
    certificate: paths.certificate(licence.id),
  }
}
