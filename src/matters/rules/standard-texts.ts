// 标准说法: rights, duties, remedies and the questions that follow from the elements themselves.
import type { Elements, Question } from '../types.ts'

/** 行政许可法 第七条、第三十条、第三十二条 */
export const standardRights: readonly string[] = [
  '您可以要求说明办理条件和需要的材料，工作人员应当说准确、说清楚。',
  '材料不齐的，受理部门应当在 5 日内一次告诉您要补什么；逾期不告诉的，收到材料之日就算受理。',
  '对决定有意见的，您可以陈述、申辩，依法申请行政复议或者提起行政诉讼。',
]

/** 行政许可法 第三十一条 */
export const standardDuties: readonly string[] = [
  '您应当如实填写，对材料的真实性负责。',
  '需要现场核查的，请配合核查人员。',
]

/** 公共服务 is no decision that could be reviewed; everything else is. */
export function standardRemedies(type: string): string[] {
  const complaint = '对服务不满意的，可以打政务服务便民热线 12345 投诉，也可以办完以后在网上评价。'
  if (type === '公共服务') return [complaint]
  return [
    '不同意结果的，可以自收到决定之日起 60 日内申请行政复议，或者自收到之日起 6 个月内提起行政诉讼。',
    complaint,
  ]
}

const mostQuestions = 3

export function derivedQuestions(
  visits: number,
  { materials, steps, offeredAt }: Pick<Elements, 'materials' | 'steps' | 'offeredAt'>,
): Question[] {
  const inspection = steps.find(({ kind }) => kind === '现场核查')
  const free = materials.filter(({ freeSubmit }) => freeSubmit).map(({ name }) => name)
  const wait = steps.find(({ kind }) => kind === '法定等待' || kind === '公示')
  const questions = [
    question(
      inspection !== undefined,
      '现场核查要多久？',
      inspectionAnswer(inspection?.days ?? 0, inspection?.counted ?? true),
    ),
    question(
      free.length > 0,
      '哪些材料不用交？',
      `${free.join('、')}由部门之间调取，您不用交。调取不到的，工作人员会告诉您怎么补。`,
    ),
    question(
      wait !== undefined,
      `“${wait?.name ?? ''}”为什么不算在办理时间里？`,
      '这段时间是依法必须等的，谁也不能缩短；等完以后接着计算办理时间。',
    ),
    question(
      visits === 0,
      '一定要去窗口吗？',
      '不用。网上填表、传材料、看进度、拿结果都可以。不方便上网的，到窗口也能办。',
    ),
    question(true, '材料还没备齐，能先填表吗？', '可以。填好的内容存成草稿，材料备齐了再提交。'),
    question(
      offeredAt.includes('township'),
      '可以在乡镇办吗？',
      '可以。乡镇（街道）便民服务中心收材料，也帮忙填表。',
    ),
  ]
  return questions.flat().slice(0, mostQuestions)
}

function inspectionAnswer(days: number, counted: boolean): string {
  const time = days === 0 ? '当天' : `一般 ${days} 个工作日`
  return `${time}，${counted ? '算在承诺时限里' : '依法不计入承诺时限'}。核查以前会和您约时间。`
}

function question(applies: boolean, asked: string, answer: string): Question[] {
  return applies ? [{ question: asked, answer }] : []
}
