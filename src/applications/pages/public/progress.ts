// 办件进度: what an applicant sees of his application after filing it, the answer first.
import type { AnswersView } from '../../../forms/index.ts'
import { presentAnswers } from '../../../forms/index.ts'
import type {
  ChecklistProps,
  Link,
  ListProps,
  NextProps,
  NoticeProps,
  TimelineProps,
} from '../../../platform/web/components.ts'
import type { Context } from '../../../platform/context.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import { draftForm } from '../../draft-form.ts'
import { paths } from '../../paths.ts'
import { progressOf } from '../../queries/progress.ts'
import type { Progress } from '../../queries/progress.ts'
import { grouped } from '../../rules/number.ts'
import type { Application } from '../../types.ts'
import { dueBlock } from './after-filing/due.ts'
import type { DueBlock } from './after-filing/due.ts'
import { historyList } from './after-filing/history.ts'
import { nextStep } from './after-filing/next-step.ts'
import { ownApplication, trail } from './after-filing/own-application.ts'
import { materialsOf, papersOf } from './after-filing/papers.ts'
import type { Paper } from './after-filing/papers.ts'
import { papersReceived, papersToCome } from './after-filing/papers-to-come.ts'
import { stageTimeline } from './after-filing/stage-timeline.ts'
import { ratingThanks, sayLinks } from './after-filing/to-say.ts'

export interface ProgressPage extends BasePage {
  /** 食品经营许可 · 湖畔样例藏餐馆. */
  readonly about: string
  readonly number: string
  readonly thanks: NoticeProps | null
  /** 容缺: papers still to come, with the way to hand them in. */
  readonly later: NoticeProps | null
  readonly next: NextProps
  readonly due: DueBlock | null
  readonly stages: TimelineProps
  readonly papers: readonly Paper[]
  /** 听证: null while nothing was said of one. */
  readonly hearing: string | null
  readonly materials: ChecklistProps
  readonly answers: AnswersView
  /** 补正前后: null while nothing came back. */
  readonly changes: string | null
  readonly toSay: readonly (Link & { readonly note: string | null })[]
  readonly history: ListProps
  /** For the family, who may look without signing in. */
  readonly byCode: { readonly number: string; readonly code: string; readonly href: string }
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/public/progress': ProgressPage
  }
}

export const show: Handler = async (ctx, req, res) => {
  const application = await ownApplication(ctx, req, 'progress')
  if (application.status === 'draft') return res.redirect(303, paths.section(application.id, 1))
  const shell = shellOf(res)
  const progress = await progressOf(ctx.db, application, ctx.today)
  const answers = await answersOf(ctx, application)
  await render(res, 'applications/public/progress', pageOf(ctx, shell, progress, answers, req.query['done']))
}

function pageOf(
  ctx: Context,
  shell: Shell,
  progress: Progress,
  answers: AnswersView,
  done: unknown,
): ProgressPage {
  const { t } = shell
  const { application, version } = progress
  return {
    title: t('办件进度'),
    later: papersToCome(t, progress),
    breadcrumb: trail(shell, application.id, null),
    about: [version.name, application.handleItem]
      .flatMap((name) => (name === null ? [] : t.named(name)))
      .concat(application.applicantName)
      .join(' · '),
    number: application.number ?? '',
    thanks: done === 'papers' ? papersReceived(t, application) : ratingThanks(t, progress),
    next: nextStep(t, progress),
    due: dueBlock(t, progress),
    stages: stageTimeline(t, progress, true),
    papers: papersOf(t, progress),
    hearing: progress.documents.some(({ kind }) => kind === 'hearing-offer' || kind === 'hearing-notice')
      ? paths.hearing(application.id)
      : null,
    materials: materialsOf(t, progress),
    answers,
    changes: cameBack(application) ? paths.changes(application.id) : null,
    toSay: sayLinks(shell, progress),
    history: historyList(t, progress),
    byCode: {
      number: grouped(application.queryNumber ?? ''),
      code: application.queryCode === null ? '' : ctx.vault.open(application.queryCode),
      href: paths.lookUp(application.queryNumber),
    },
  }
}

/** A correction was handed in, and is not asked for just now. */
function cameBack({ correctionCount, status }: Application): boolean {
  return correctionCount > 0 && status !== 'correcting'
}

/** What was filed, not what is being typed for a correction; numbers in part, for eyes beside. */
async function answersOf(ctx: Context, application: Application): Promise<AnswersView> {
  const { definition, env } = await draftForm(ctx.db, application, ctx.today)
  return presentAnswers(definition, application.answers, env, { masked: true })
}
