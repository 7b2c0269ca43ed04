// GET /api/v1/matters/:code: the elements of one matter's guide.
import type { Request, Response } from 'express'
import { asCode, currentMatter, isBasicCode, promisedWorkingDays, guidePath, lineNameOf, listedContent, successorsOf } from '../../../matters/index.ts'
import type { Matter, MatterVersion } from '../../../matters/index.ts'
import type { Context } from '../../../platform/context.ts'
import { answer, answerError } from './api-answer.ts'

export async function show({ db, publicUrl }: Context, req: Request, res: Response): Promise<void> {
  const code = String(req.params['code'])
  const current = isBasicCode(asCode(code)) ? await currentMatter(db, code) : null
  if (current === null) {
    return answerError(res, 404, { code: 'not-found', message: '没有这个事项。' })
  }
  const { matter, version } = current
  const replaced = matter.status === 'withdrawn' ? await successorsOf(db, matter.id) : []
  const successors = replaced.map((each) => each.code)
  const lineName = await lineNameOf(db, matter.lineId)
  const content = listedContent(version)
  answer(res, { ...apiMatter(matter, version, publicUrl), successors, lineName, content })
}

/**
 * Withdrawn matters are given with their status: others may still point to them. With `lineName` and
 * `content`, which hold every element, the answer keeps the published schema of a matter; the fields
 * beside them say the commonest for whoever wants no more.
 */
function apiMatter(matter: Matter, version: MatterVersion, publicUrl: string) {
  const { elements } = version
  return {
    code: matter.code,
    status: matter.status,
    version: version.version,
    publishedAt: version.publishedAt,
    ...{ name: version.name, aliases: elements.aliases, type: version.type },
    ...{ levels: version.levels, acceptLevel: version.acceptLevel, objects: version.objects },
    themes: { person: elements.personThemes, company: elements.companyThemes },
    handling: version.handling,
    statutoryLimit:
      version.statutoryDays === null
        ? null
        : { length: version.statutoryDays, unit: version.statutoryUnit },
    promisedWorkingDays: promisedWorkingDays(version),
    promisedLimit: { length: version.promisedDays, unit: elements.promiseUnit },
    ...{ visits: version.visits, online: version.online, crossRegion: elements.crossRegion },
    ...{ channels: elements.channels, fee: elements.fee, result: elements.result },
    ...{ conditions: elements.conditions, legalBases: elements.legalBases },
    materials: elements.materials,
    steps: elements.steps,
    guide: publicUrl + guidePath(matter.code),
  }
}
