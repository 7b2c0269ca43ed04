// What the catalogue says when it refuses, and the words for its states.
import type { ImportRefusal } from './import-store.ts'
import type { CommentRefusal } from './comment.ts'
import { basicCodeWords } from './rules/codes.ts'
import type { CommentKind, CommentSide } from './rules/comments.ts'
import type { CorrectionRefusal } from './correct-entry.ts'
import type { EntryRefusal } from './enter-from.ts'
import type { ElsewhereRefusal } from './edit-elsewhere.ts'
import type { WordRefusal } from './edit-words.ts'
import type { LicenceRefusal } from './licences.ts'
import type { WorkbookFault } from './sheets/open-workbook.ts'
import type { ListRefusal } from './own-elements.ts'
import type { RemindRefusal } from './remind-places.ts'
import type { ReviewKind } from './review-store.ts'
import type { CatalogueRefusal, MatterStatus, VersionStage } from './types.ts'

export const refusals: Readonly<Record<CatalogueRefusal, string>> = {
  'unknown-matter': '没有这个事项。',
  'not-the-province': '事项由省级统一编辑，您可以查看，不能修改。',
  withdrawn: '这个事项已经取消，不能再改。',
  'published-meanwhile':
    '您打开这一页以后，已经有人发布了新版本。请先看新版本，再在它的基础上修改。',
  'changed-meanwhile': '您打开这一页以后，别人存过这份草稿。请刷新看看改了什么，再接着改。',
  'promise-too-long': '承诺时限不能长于法定时限。',
  'no-draft': '没有可以发布的草稿，可能已经发布或者作废。',
  'under-review': '这一版正在审核或者等着发布，要改请先撤回。',
  'not-under-review': '这一版不在审核，可能已经撤回、退回或者发布。请刷新再看。',
  'same-day': '这个事项那一天已经有一版生效，同一天只能有一版，请另选一天。',
  'other-base':
    '这份草稿的底稿到那一天还没有生效，或者已经由别的计划版本接替，照发会把别人的修改改回去。请另选一天，或者在那个计划版本上另起草稿。',
  'base-of-another': '后面还有一版是在这一版上改的，请先撤回或者作废那一版。',
  'not-planned': '这一版不在等着发布，可能已经发布或者撤回。请刷新再看。',
  'draft-there': '这个事项已经有一份草稿，请先送审或者作废，再另起草稿。',
  'day-past': '生效日不能早于今天，也不能晚于一年以后。',
  'not-your-review': '这一步不由您审核。',
  'same-person': '编辑、编制审核和法制审核要由不同的人办。',
  'open-comments':
    '还有意见没有了结。要通过，请在审核意见里写明理由，至少 5 个字，不超过 500 个字。',
  'comment-missing': '退回要写明意见，至少 5 个字，不超过 500 个字。',
  'not-suspended': '这个事项没有暂停。',
  suspended: '这个事项已经暂停。',
  'unknown-region': '请选在哪个州或者县暂停。',
  'until-missing': '只在一个地方暂停，要写明停到哪一天，第二天自动恢复。',
  'too-few': '拆分至少要有两个接替的事项，合并至少要有两个原来的事项，都要是在用的，不能重复。',
  'nothing-changed': '草稿和在用版一样，没有要发布的内容。',
  'has-errors': '检查结果里还有错误，改好再发布。',
  'reason-missing': '请写明原因，至少 5 个字，不超过 500 个字。',
  'unknown-successor': '没有找到接替的事项，请填在用事项的基本编码。',
  'unknown-form': '请选这份申请表已经发布的一版。',
}

export const entryRefusals: Readonly<Record<EntryRefusal, string>> = {
  'not-the-province': '事项由省级统一编辑，您可以查看，不能新增。',
  'code-wrong': `基本编码要写 ${basicCodeWords}。`,
  'code-of-other-type':
    '12 位编码的第 3、4 位要是事项类型的代码，10 位旧编码中只有行政许可用 XK。请核对编码和事项类型。',
  'code-taken': '已经有这个编码的事项，在用的请直接改，取消了的编码不能再用。',
  'unknown-line': '请选主管部门。',
  'unknown-template': '没有这个编码的事项，请填一个发布过的事项。',
}

export const correctionRefusals: Readonly<Record<CorrectionRefusal, string>> = {
  ...refusals,
  ...entryRefusals,
  'code-named': '有别的事项把它写成了主项。请先把那些事项的主项去掉，再改编码。',
  'plan-draft': '这个事项的环节方案有没发布的草稿，请先发布或者放弃那份草稿，再改编码。',
}

export const listRefusals: Readonly<Record<ListRefusal, string>> = {
  'unknown-matter': '没有这个事项。',
  'unknown-list': '没有这份实施清单。',
  'not-your-department': '这份清单不归您的部门，您不能改。',
  'not-in-force': '这个事项没有在用，不能认领，也不能改清单。',
  'above-your-level': '这个事项由上级行使，本级不能认领。',
  'not-your-level': '这个事项由下级行使，本级不能认领。',
  'no-body-here': '本地没有办这类事的部门，由上一级办理。',
  'claimed-already': '已经认领过了。',
  'not-claimed': '这份清单已经取消认领，请先重新认领。',
  'reason-missing': '请写明原因，至少 5 个字，不超过 500 个字。',
  'changed-meanwhile': '您打开这一页以后，别人改过这份清单。请刷新看看改了什么，再接着改。',
  'published-meanwhile': '您打开这一页以后，省级又发布了新版。请刷新看看新的变化，再确认。',
  'nothing-changed': '和现在的清单一样，没有要存的变化。',
  'promise-too-long': '本级的承诺时限不能长于省级的承诺时限。',
  'too-many-visits': '本级的到现场次数不能多于省级定的次数。',
  'opening-outside': '本级的办理时段和名额要在省级定的范围里。',
  'nothing-chosen': '请至少选一项。',
  'day-past': '生效日不能早于今天，也不能晚于一年以后。',
  'planned-already':
    '这份清单已经有一次修改定好了日子，同时只能有一次。请先撤回那一次，或者让这一次今天就生效。',
  'not-planned': '定好日子的修改已经生效，或者已经撤回。请刷新看看。',
}

export const remindRefusals: Readonly<Record<RemindRefusal, string>> = {
  'unknown-matter': '没有这个事项，或者还没有发布。',
  'not-the-province': '由省级提醒各地，您不用提醒。',
  'reminded-today': '一天里已经提醒过，请等一等再提醒。',
  'nothing-to-mend': '没有要补的了。',
  'nobody-there': '那些地方还没有编辑，请先请当地的管理员设。',
}

export const commentRefusals: Readonly<Record<CommentRefusal, string>> = {
  'no-draft': '没有草稿，也没有在审核的版本，没有可以提意见的。',
  'not-yours-to-comment': '只有省级的编辑、编制审核和法制审核可以提意见。',
  'comment-text': '请写明意见，2 到 500 个字。',
  'unknown-element': '请选一个要素。',
  'unknown-thread': '没有这条意见，可能草稿已经作废。',
  settled: '这条意见已经了结。要接着说，请先重新提出。',
  'not-settled': '这条意见还没有了结。',
  'not-your-side': '意见由提出的一方了结，您可以回复。',
}

export const sideWords: Readonly<Record<CommentSide, string>> = {
  editor: '目录编辑',
  establishment: '编制审核',
  legal: '法制审核',
}

export const commentKindWords: Readonly<Record<CommentKind, string>> = {
  remark: '提出',
  answer: '回复',
  resolve: '了结',
  reopen: '重新提出',
}

export const stageWords: Readonly<Record<VersionStage, string>> = {
  draft: '草稿',
  'establishment-review': '编制审核',
  'legal-review': '法制审核',
  approved: '等待发布',
  published: '已发布',
}

export const reviewWords: Readonly<Record<ReviewKind, string>> = {
  submission: '送审',
  establishment: '编制审核',
  legal: '法制审核',
  recall: '撤回',
}

export const outcomeWords = { approved: '通过', returned: '退回' } as const

export const statusWords: Readonly<Record<MatterStatus, string>> = {
  draft: '没有发布',
  published: '在用',
  suspended: '暂停',
  withdrawn: '已取消',
}

/** The audit actions of the catalogue, as the list of changes shows them. */
export const changeWords: Readonly<Record<string, string>> = {
  'matters.add': '新增并发布第 1 版',
  'matters.offer': '各级部门认领',
  'matters.claim': '认领',
  'matters.release': '取消认领',
  'matters.edit-list': '修改实施清单',
  'matters.plan-list': '修改实施清单，定好日子',
  'matters.move-planned-list': '改生效的日子',
  'matters.recall-planned-list': '撤回等着生效的修改',
  'matters.publish-list': '实施清单到日生效',
  'matters.drop-planned-list': '修改到了日子，没有生效',
  'matters.accept-change': '确认变更',
  'matters.save-draft': '存草稿',
  'matters.discard-draft': '作废草稿',
  'matters.publish': '发布新版本',
  'matters.withdraw': '取消事项',
  'matters.submit': '送审',
  'matters.recall': '撤回审核',
  'matters.review': '审核',
  'matters.comment': '要素意见',
  'matters.suspend': '暂停办理',
  'matters.resume': '恢复办理',
  'matters.split': '拆分',
  'matters.merge': '合并',
  'matters.import': '由文件导入',
  'matters.enter': '起草新事项',
  'matters.correct-entry': '改新事项的编码、主管部门',
  'matters.hang': '改所属主项',
  'matters.suspend-region': '部分地区暂停',
  'matters.resume-region': '部分地区恢复',
}

export const wordRefusals: Readonly<Record<WordRefusal, string>> = {
  'not-the-province': '检索词由省级统一维护，您可以查看，不能修改。',
  'word-missing': '请写群众的说法，2 到 40 个字。',
  'means-missing': '请写它说的是哪个事项。',
  'means-unknown': '没有名称里有这几个字的事项，请照事项名称写。',
  'word-known': '这个说法已经有了。',
}

export const elsewhereRefusals: Readonly<Record<ElsewhereRefusal, string>> = {
  'not-the-province': '去哪里办由省级统一维护，您可以查看，不能修改。',
  'name-missing': '请写是什么事，40 个字以内。',
  'words-missing': '请写群众的说法，每个 2 到 20 个字，用顿号隔开，最多 60 个。',
  'sentence-missing': '请用一两句话写到哪里办，5 到 200 个字。',
  'phone-wrong': '电话只写数字和短横，比如 12345、0971-6111111。',
  'link-wrong': '网址要以 https:// 开头；没有就不写。',
  'too-many': '已经写了 500 条，请先去掉不用的。',
}

export const licenceRefusals: Readonly<
  Record<LicenceRefusal | 'reason-missing' | 'not-listed', string>
> = {
  'not-the-province': '清单由省级统一维护，您可以查看，不能修改。',
  'code-wrong': '请填基本编码去掉最后 3 位：9 位数字，旧编码 7 位。',
  'words-missing': '名称、设定依据和来源都要写，2 到 500 个字。',
  'unknown-line': '请选主管部门。',
  'listed-before': '清单里已经有这个编码。',
  'reason-missing': '请写明去掉的原因，至少 5 个字，不超过 500 个字。',
  'not-listed': '清单里没有这个编码。',
}

export const importRefusals: Readonly<Record<ImportRefusal, string>> = {
  'not-the-province': '事项由省级统一编辑，您不能导入。',
  'reason-missing': '请写修改原因，至少 5 个字，不超过 500 个字。',
  'not-clean': '文件里还有错误。改好再传，或者选“只取没有错误的事项”。',
  'nothing-to-take': '没有可以导入的变化。',
  'taken-before': '这份文件已经导入过了。',
  'changed-meanwhile':
    '检查以后有人改了其中的事项，一项都没有写进去。下面已经重新检查过，请看过再导入。',
  'same-day':
    '文件里有事项今天已经有一版生效，同一天只能有一版，一项都没有写进去。请选“存成草稿”，送审时另选一天。',
}

export type FileFault = WorkbookFault | 'no-file' | 'too-large' | 'broken' | 'wrong-type'

export const fileFaults: Readonly<Record<FileFault, string>> = {
  'no-file': '请选一个文件。',
  'too-large': '文件超过 10 MB，请分成几份。',
  broken: '文件没有传完整，请再传一次。',
  'wrong-type': '只收 xlsx 和 json 文件。',
  'not-a-workbook': '这不是能打开的 xlsx 文件，或者里面有宏。请另存为“Excel 工作簿（xlsx）”再传。',
  'too-many-parts': '文件里的部件太多，不是普通的表格，没有打开。',
  'too-much-inside': '文件展开以后太大，没有打开。请只留事项的几张表再传。',
  'too-many-rows': '行数太多，请分成几份。',
}
