// 全部要素: every element of the implementation list, for readers who need the exact words.
import { dayOf } from '../../../kernel/day.ts'
import { longDay } from '../../../platform/i18n/zh-format.ts'
import type { SummaryListProps } from '../../../platform/web/components.ts'
import type { Shell } from '../../../platform/web/shell.ts'
import type { Guide } from '../../queries/guide.ts'
import { channelWords, crossRegionWords, exerciseWords, objectWords } from '../../rules/code-sets.ts'
import { feeInWords, resultInWords } from '../../rules/words.ts'
import { bodyElements, wayElements } from './guide-standard-elements.ts'
import { summary } from './guide-sections.ts'
import { visits } from './matters-lines.ts'
import { promised, statutory } from '../../term-words.ts'

export function allElements(shell: Shell, guide: Guide): SummaryListProps {
  const { t } = shell
  const { matter, version, offering } = guide
  const { elements } = version
  return summary([
    [t('事项名称'), t.named(version.name)],
    [t('基本编码'), matter.code],
    [t('实施编码'), offering?.code ?? null],
    [t('事项类型'), t(version.type)],
    [t('所属主项'), guide.family.main?.name ?? null],
    [t('主管部门'), guide.lineName],
    [t('实施主体'), offering === null ? null : t.named(offering.departmentName)],
    ...bodyElements(t, guide),
    [t('行使层级'), version.levels.map((level) => t(exerciseWords[level])).join(t.comma)],
    [t('权限划分'), elements.authorityDivision],
    [t('主题'), version.themes.map((theme) => t(theme)).join(t.comma)],
    [t('特色主题'), elements.specialThemes.join(t.comma)],
    [t('服务对象'), version.objects.map((object) => t(objectWords[object])).join(t.comma)],
    [t('办件类型'), version.handling === 'instant' ? t('即办件') : t('承诺件')],
    [t('法定办结时限'), statutoryLine(t, guide)],
    [t('承诺办结时限'), promised(t, version)],
    [t('承诺时限说明'), elements.promiseText],
    [t('办理形式'), elements.channels.map((channel) => t(channelWords[channel])).join(t.comma)],
    [t('通办范围'), t(crossRegionWords[elements.crossRegion])],
    [t('到现场次数'), visits(t, version.visits)],
    ...wayElements(t, guide),
    [t('收费'), t(feeInWords(elements.fee))],
    [t('办理结果'), `${t(elements.result.kind)}：${resultInWords(elements.result)}`],
    [t('结果样本'), elements.result.sample],
    [t('咨询电话'), elements.phone ?? offering?.phone ?? null],
    [t('监督投诉'), complaintLine(shell, guide)],
    [t('说明'), elements.note],
    [t('版本'), versionLine(t, guide)],
  ])
}

/** The claimant's own number first; the hotline takes complaints about everybody. */
function complaintLine({ t, province }: Shell, { own }: Guide): string {
  const hotline = t('政务服务便民热线 {number}', { number: province.hotline })
  return own.complaint === null || own.complaint === '' ? hotline : `${own.complaint}；${hotline}`
}

function statutoryLine(t: Shell['t'], { version }: Guide): string {
  const { statutoryBasis, statutoryText } = version.elements
  const reasons = [statutoryBasis, statutoryText].filter((text) => text !== null)
  const term = statutory(t, version)
  return reasons.length === 0 ? term : `${term}（${reasons.join('：')}）`
}

function versionLine(t: Shell['t'], { version }: Guide): string {
  const { version: number, publishedAt } = version
  if (publishedAt === null) return t('第 {number} 版', { number })
  return t('第 {number} 版，{day}发布', { number, day: longDay(dayOf(publishedAt)) })
}
