// One application as its owner takes it along: answers in words, the history, letters and files.
import { applicationById, draftForm, filesOf, plainStatus, stepsOf } from '../applications/index.ts'
import type { Application } from '../applications/index.ts'
import { attachmentsByIds, readUnaltered } from '../attachments/index.ts'
import { documentsToldOf, kindNames, readDocumentFile } from '../documents/index.ts'
import { presentAnswers } from '../forms/index.ts'
import type { AnswerItem } from '../forms/index.ts'
import type { Context } from '../platform/context.ts'
import { fullDay, longMoment } from '../platform/i18n/zh-format.ts'
import { actionNames } from '../workflow/index.ts'
import type { OwnApplication } from './queries/own-applications.ts'
import { freeName } from './rules/file-names.ts'
import type { Line, OwnFile } from './types.ts'

/** Puts the files where they belong and tells what they are called there. */
export type Put = (path: string, bytes: Buffer) => Promise<void>

export async function ownApplication(
  ctx: Context,
  one: OwnApplication,
  put: Put,
): Promise<OwnFile | null> {
  const application = await applicationById(ctx.db, one.id)
  if (application === null) return null
  const taken = new Set<string>()
  const folder = one.number ?? `草稿-${one.id}`
  return {
    ...{ matter: one.matterName, item: application.handleItem },
    ...{ number: one.number, region: one.regionName },
    status: plainStatus[one.status],
    begun: longMoment(one.createdAt),
    submitted: one.submittedAt === null ? null : longMoment(one.submittedAt),
    concluded: one.concludedOn === null ? null : fullDay(one.concludedOn),
    answers: await answersOf(ctx, application),
    history: (await stepsOf(ctx.db, one.id)).map(({ action, departmentName, happenedAt }) => ({
      label: longMoment(happenedAt),
      text: [actionNames[action], departmentName ?? ''].filter((part) => part !== '').join(' · '),
    })),
    documents: await lettersOf(ctx, one.id, (name) => freeName(taken, `文书/${folder}`, name), put),
    files: await materialsOf(ctx, one.id, (name) => freeName(taken, `材料/${folder}`, name), put),
  }
}

async function answersOf(ctx: Context, application: Application): Promise<readonly Line[]> {
  const { definition, env } = await draftForm(ctx.db, application, ctx.today)
  const shown = presentAnswers(definition, application.answers, env, { masked: false })
  return shown.sections.flatMap(({ items }) => items.flatMap((item) => linesOf(item, '')))
}

export function linesOf({ label, lines, rows, files }: AnswerItem, before: string): Line[] {
  const text = [...lines, ...files.map(({ name }) => name)].join('\n')
  const own = text === '' ? [] : [{ label: before + label, text }]
  const inside = rows.flatMap(({ title, items }) =>
    items.flatMap((item) => linesOf(item, `${before}${label}（${title}）`)),
  )
  return [...own, ...inside]
}

type Name = (name: string) => string

async function lettersOf(ctx: Context, id: string, nameOf: Name, put: Put): Promise<string[]> {
  const names: string[] = []
  for (const letter of await documentsToldOf(ctx.db, id)) {
    const file = await readDocumentFile(ctx, letter)
    if (!file.ok) continue
    const name = nameOf(`${kindNames[letter.kind]} ${letter.number}.pdf`)
    await put(name, file.value)
    names.push(name)
  }
  return names
}

/** What has not passed the scanner, or was altered, is not handed out here either. */
async function materialsOf(ctx: Context, id: string, nameOf: Name, put: Put): Promise<string[]> {
  const own = await filesOf(ctx.db, id)
  const files = await attachmentsByIds(
    ctx.db,
    own.map(({ attachmentId }) => attachmentId),
  )
  const names: string[] = []
  for (const file of files) {
    if (file.scanState === 'waiting' || file.scanState === 'infected') continue
    const bytes = await readUnaltered(ctx, file)
    if (bytes === null) continue
    const name = nameOf(file.fileName)
    await put(name, bytes)
    names.push(name)
  }
  return names
}
