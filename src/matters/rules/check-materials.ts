// 检查材料: nothing vague, nothing twice, nothing that a department already holds (国务院令第 716 号
// 第七条), and nothing on paper where the guide says that nobody need come.
import type { Material, VersionContent } from '../types.ts'
import type { Finding } from './finding.ts'
import { error, rowField, warning, when } from './finding.ts'
import { isOwnApplication, keeperOf } from './held-papers.ts'
import { lacksBasis } from './lacking-texts.ts'
import { keyOf } from './tokens.ts'

const papers = '(材料|资料|文件|证明|证件|凭证|手续)'
/** 兜底条款: wording that leaves it to the window which paper is meant. */
const catchAll = new RegExp(
  [
    `其[他它].{0,8}${papers}`,
    `等(有关|相关)?(证明)?${papers}$`,
    `^(有关|相关|必要)的?(证明)?${papers}$`,
    `(需要|要求|认为|规定)(应当|需)?(提供|提交|补充)的`,
    `(要求|规定|需要|必要|必需)的(有关|相关|必要)?的?.{0,4}${papers}`,
    `^补充的?${papers}$`,
  ].join('|'),
)

export function checkMaterials(
  version: VersionContent,
  heldElsewhere: ReadonlyMap<string, string>,
): Finding[] {
  const { materials } = version.elements
  return materials
    .flatMap((material, at) => [
      ...wording(material, at),
      ...when(isRepeated(materials, at), () =>
        error(
          'repeated-material',
          ['materials', rowField('materials', at, 'name')],
          `材料“${material.name}”列了两遍。`,
        ),
      ),
      ...burden(material, at, heldElsewhere),
      ...paper(version, material, at),
      ...optional(material, at),
      ...blankForm(material, at),
      ...ownForm(material, at),
      ...commitments(material, at),
    ])
    .concat(withoutBasis(materials))
}

/** 没有依据不得要材料: one sentence for all, because old catalogues lack them by the dozen. */
function withoutBasis(materials: readonly Material[]): Finding[] {
  const lacking = materials.filter(lacksBasis)
  const first = rowField(
    'materials',
    materials.findIndex((each) => each === lacking[0]),
    'basis',
  )
  const names = lacking.slice(0, 3).map(({ name }) => `“${name}”`)
  const count = lacking.length > 3 ? `等 ${lacking.length} 份` : ''
  return when(lacking.length > 0, () =>
    warning(
      'material-without-basis',
      ['materials', first],
      `材料${names.join('')}${count}的依据待补：没有依据不得要材料。`,
    ),
  )
}

function wording({ name, source, generated }: Material, at: number): Finding[] {
  const [named, from] = [rowField('materials', at, 'name'), rowField('materials', at, 'source')]
  return [
    ...when(name.trim() === '', () =>
      error('unnamed-material', ['materials', named], '有一项材料没有名称。'),
    ),
    ...when(catchAll.test(name), () =>
      error(
        'catch-all-material',
        ['materials', named],
        `材料“${name}”是兜底说法，请写清楚要哪一份。`,
      ),
    ),
    ...when(source.trim() === '' && !generated, () =>
      warning('material-without-source', ['materials', from], `材料“${name}”没有写从哪里来。`),
    ),
  ]
}

function isRepeated(materials: readonly Material[], at: number): boolean {
  const key = keyOf(materials[at]?.name ?? '')
  return key !== '' && materials.findIndex(({ name }) => keyOf(name) === key) < at
}

function burden(
  material: Material,
  at: number,
  heldElsewhere: ReadonlyMap<string, string>,
): Finding[] {
  const { name, freeSubmit, freeSubmitBy, shareSource, generated, copies, electronicAllowed } =
    material
  const onPaper = material.originals + material.photocopies
  if (generated) return []
  const keeper = freeSubmit || shareSource !== null ? null : keeperOf(name, heldElsewhere)
  return [
    ...when(!freeSubmit && shareSource !== null, () =>
      error(
        'shared-yet-asked',
        ['materials', rowField('materials', at, 'freeSubmit')],
        `材料“${name}”能从“${shareSource ?? ''}”共享，应当免提交。`,
      ),
    ),
    ...when(keeper !== null, () =>
      warning(
        'held-elsewhere',
        ['materials', rowField('materials', at, 'freeSubmit')],
        `材料“${name}”，${keeper ?? ''}那里已经有，能共享的应当免提交。`,
      ),
    ),
    ...when(freeSubmit && shareSource === null && freeSubmitBy === null, () =>
      warning(
        'free-without-source',
        ['materials', rowField('materials', at, 'shareSource')],
        `材料“${name}”免提交，没有写从哪里取得。`,
      ),
    ),
    ...when(onPaper > copies, () =>
      warning(
        'counts-differ',
        ['materials', rowField('materials', at, 'copies')],
        `材料“${name}”写了 ${copies} 份，可是原件 ${material.originals} 份、复印件 ${material.photocopies} 份，对不上。`,
      ),
    ),
    ...when(copies === 0 && !freeSubmit, () =>
      warning(
        'counts-differ',
        ['materials', rowField('materials', at, 'copies')],
        `材料“${name}”写了 0 份，请写要几份。`,
      ),
    ),
    ...when(copies > 0 && onPaper === 0 && !freeSubmit && !electronicAllowed, () =>
      warning(
        'counts-differ',
        ['materials', rowField('materials', at, 'originals')],
        `材料“${name}”只收纸质的，没有写原件几份、复印件几份。`,
      ),
    ),
    ...when(copies > 3, () =>
      warning(
        'many-copies',
        ['materials', rowField('materials', at, 'copies')],
        `材料“${name}”要 ${copies} 份，请看是不是都用得上。`,
      ),
    ),
  ]
}

/** 容缺 and 告知承诺 only of what the applicant himself would hand in, and never unchecked. */
function commitments(material: Material, at: number): Finding[] {
  const { name, laterDays, promise, checkDays, freeSubmit, generated } = material
  const field = (key: string) => ['materials', rowField('materials', at, key)] as const
  const notAsked = freeSubmit || generated
  return [
    ...when(notAsked && (laterDays !== null || promise !== null), () =>
      error(
        'commitment-for-nothing',
        [...field('laterDays')],
        `材料“${name}”不用申请人交，不能写容缺或者告知承诺。`,
      ),
    ),
    ...when(promise !== null && checkDays === null, () =>
      error(
        'promise-unchecked',
        [...field('checkDays')],
        `材料“${name}”可以用承诺代替，要写决定后几个工作日内核查。`,
      ),
    ),
    ...when(laterDays !== null && laterDays > 60, () =>
      warning(
        'later-too-long',
        [...field('laterDays')],
        `材料“${name}”容缺 ${laterDays ?? 0} 个工作日，请看是不是太长。`,
      ),
    ),
  ]
}

/** What is to be filled in by hand on a form of the department needs that form. */
const named = /(申请表|登记表|审批表|申报表|备案表|授权书|承诺书|声明|空白表)(（.*）)?$/

function blankForm(material: Material, at: number): Finding[] {
  const { number, name, instructions, generated, freeSubmit, blankForm: file } = material
  const asksFor = named.test(name) || /空白表|表样|样表|下载/.test(instructions ?? '')
  return when(asksFor && !generated && !freeSubmit && file === null, () =>
    warning(
      'without-blank-form',
      ['materials', `files:f${number}-blankForm`, at],
      `材料“${name}”要照表填写，还没有上传空白表，请到“样表和空白表”里传一份。`,
    ),
  )
}

/** 非必要的材料: who need not bring it must be able to see that. */
function optional({ name, required, requiredWhen, when: condition }: Material, at: number) {
  const isSaid = (requiredWhen ?? '').trim() !== '' || condition !== null
  return when(!required && !isSaid, () =>
    warning(
      'optional-without-when',
      ['materials', rowField('materials', at, 'requiredWhen')],
      `材料“${name}”不是必要的，没有写什么情形要交。`,
    ),
  )
}

function ownForm({ name, generated, required, freeSubmit }: Material, at: number): Finding[] {
  return when(isOwnApplication(name) && required && !generated && !freeSubmit, () =>
    warning(
      'form-asked-as-material',
      ['materials', rowField('materials', at, 'generated')],
      `材料“${name}”和网上填的申请表是一回事，请标成由系统生成，不要再让申请人传一份。`,
    ),
  )
}

function paper({ visits }: VersionContent, material: Material, at: number): Finding[] {
  const { name, required, electronicAllowed, freeSubmit, generated } = material
  const onPaper = required && !electronicAllowed && !freeSubmit && !generated
  return when(onPaper && visits === 0, () =>
    warning(
      'paper-without-visit',
      ['materials', rowField('materials', at, 'electronicAllowed')],
      `写了不用跑，材料“${name}”却要交纸质件。`,
    ),
  )
}
