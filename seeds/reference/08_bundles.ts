// 一件事: bundles of the matters of the catalogue.
import { publishBundle } from '../../src/bundles/index.ts'
import type { Publishing, SameQuestion } from '../../src/bundles/index.ts'
import type { Context } from '../../src/platform/context.ts'

const changeReason = '按国发〔2024〕3号重点事项清单首次发布'

const trader = '630731001000'
const food = '630131001000'
const hygiene = '630123006000'
const birth = '632023002000'
const household = '630709003000'
const insurance = '632036001000'
const card = '632014006000'
const benefit = '632036004000'
const retirement = '630714001000'
const elsewhere = '632036002000'
const fund = '632099003000'

/** Questions that one answer answers; a code alone asks under the name of the first. */
function one(
  label: string,
  first: readonly [code: string, key: string],
  ...others: readonly (string | readonly [code: string, key: string])[]
): SameQuestion {
  const members = [first, ...others].map((each) => {
    const [matterCode, key] = typeof each === 'string' ? [each, first[1]] : each
    return { matterCode, key }
  })
  return { label, members }
}

function applicantAsked(first: string, ...others: readonly string[]): readonly SameQuestion[] {
  return [
    one('申请人姓名', [first, 'applicantName'], ...others),
    one('申请人身份证号码', [first, 'applicantId'], ...others),
    one('申请人民族', [first, 'nation'], ...others),
    one('申请人户籍所在地', [first, 'hkRegion'], ...others),
    one('申请人现居住地址', [first, 'liveAddress'], ...others),
  ]
}

const bundles: readonly Publishing[] = [
  {
    code: 'restaurant',
    changeReason,
    content: {
      name: '开办餐饮店',
      summary: '开饭馆、小吃店、茶馆，营业执照、食品许可和卫生许可一次办。',
      aliases: [
        ...[
          '开饭馆',
          '开餐馆',
          '开小吃店',
          '开面馆',
          '开茶馆',
          '饭馆',
          '饭店',
          '餐馆',
          '餐厅',
          '餐饮店',
        ],
        ...['火锅店', '小吃店', '面馆', '烧烤店', '早餐店', '快餐店', '酸奶店', '饮品店', '农家乐'],
      ],
      objects: ['person'],
      leadLineId: 'SCJ',
      questions: [{ key: 'lodging', text: '店里是不是还经营住宿、洗浴、美容美发？' }],
      parts: [
        { matterCode: '630731001000', when: null },
        { matterCode: '630131001000', when: null },
        { matterCode: '630123006000', when: 'lodging' },
      ],
      same: [
        one(
          '经营者姓名（也是负责人、联系人）',
          [trader, 'applicantName'],
          ...[food, hygiene].flatMap((code) => [
            [code, 'legalRepName'] as const,
            [code, 'contactName'] as const,
          ]),
        ),
        one(
          '经营者身份证号码',
          [trader, 'applicantId'],
          ...[food, hygiene].map((code) => [code, 'legalRepIdno'] as const),
        ),
        one(
          '手机号码',
          [trader, 'phone'],
          ...[food, hygiene].map((code) => [code, 'contactPhone'] as const),
        ),
        one(
          '字号（店名）',
          [trader, 'bizName'],
          ...[food, hygiene].map((code) => [code, 'orgName'] as const),
        ),
        one(
          '经营场所地址',
          [trader, 'addr'],
          ...[food, hygiene].flatMap((code) => [
            [code, 'orgAddress'] as const,
            [code, 'siteAddress'] as const,
          ]),
        ),
        one(
          '经营场所所在地',
          [food, 'siteRegion'],
          [food, 'orgRegion'],
          [hygiene, 'siteRegion'],
          [hygiene, 'orgRegion'],
        ),
        one('场所面积（平方米）', [food, 'siteArea'], hygiene),
        one('从业人数', [trader, 'workers'], food, [hygiene, 'staffNum']),
        one('统一社会信用代码', [food, 'uscc'], hygiene),
      ],
      apart: [],
      carried: [food, hygiene].map((matterCode) => ({ matterCode, key: 'uscc', from: trader })),
    },
  },
  {
    code: 'newborn',
    changeReason,
    content: {
      name: '新生儿出生',
      summary: '孩子出生后的证明、户口、医保和社保卡一次办。',
      aliases: [
        ...['生孩子', '生娃', '生小孩', '给孩子上户口', '给娃上户口', '宝宝落户', '孩子出生'],
        ...['刚出生', '刚生了娃', '刚生了孩子', '新生儿', '坐月子'],
      ],
      objects: ['person'],
      leadLineId: 'WJW',
      questions: [{ key: 'insured', text: '父母一方是不是参加了职工生育保险？' }],
      parts: [
        { matterCode: '632023002000', when: null },
        { matterCode: '630709003000', when: null },
        { matterCode: '632036001000', when: null },
        { matterCode: '632014006000', when: null },
        { matterCode: '632036004000', when: 'insured' },
      ],
      same: [
        one('新生儿姓名', [birth, 'babyName'], household),
        one('新生儿性别', [birth, 'sex'], household),
        one(
          '新生儿出生日期',
          [birth, 'birthTime'],
          ...[household, [insurance, 'newbornBirth'] as const, [benefit, 'birthDate'] as const],
        ),
        one('出生医院', [birth, 'hosp'], benefit),
        one('母亲姓名', [birth, 'motherName'], household),
        one('母亲身份证号', [birth, 'motherId'], household),
        one('父亲姓名', [birth, 'fatherName'], household),
        one('父亲身份证号', [birth, 'fatherId'], household),
        one('新生儿藏文（蒙文）姓名', [birth, 'nameBo'], household),
        one('手机号码', [birth, 'phone'], household, insurance, card, benefit),
        one('出生医学证明编号', [household, 'birthCert'], benefit),
        ...applicantAsked(insurance, card, benefit),
      ],
      // The child's, not the parents'.
      apart: [
        [
          { matterCode: household, key: 'nation' },
          { matterCode: birth, key: 'motherNation' },
          { matterCode: insurance, key: 'nation' },
        ],
        [
          { matterCode: household, key: 'hkRegion' },
          { matterCode: insurance, key: 'hkRegion' },
        ],
      ],
      carried: [household, benefit].map((matterCode) => {
        return { matterCode, key: 'birthCert', from: birth }
      }),
    },
  },
  {
    code: 'retirement',
    changeReason,
    content: {
      name: '企业职工退休',
      summary: '退休审核、公积金提取和异地就医备案一次办。',
      aliases: ['退休', '办退休', '领养老金', '退休金', '退休手续', '到年龄了'],
      objects: ['person'],
      leadLineId: 'RST',
      questions: [{ key: 'fund', text: '是不是缴存过住房公积金？' }],
      parts: [
        { matterCode: '630714001000', when: null },
        { matterCode: '632036002000', when: null },
        { matterCode: '632099003000', when: 'fund' },
      ],
      same: [
        ...applicantAsked(retirement, elsewhere, fund),
        one('手机号码', [retirement, 'phone'], elsewhere, fund),
        one('所在单位', [retirement, 'unit'], fund),
        one('开户银行', [retirement, 'bankName'], fund),
        one('账户名', [retirement, 'bankAccountName'], fund),
        one('银行账号', [retirement, 'bankAccount'], fund),
      ],
      ...{ apart: [], carried: [] },
    },
  },
]

export async function seed(ctx: Context): Promise<void> {
  for (const bundle of bundles) {
    const published = await publishBundle(ctx, bundle)
    if (published.ok || published.refusal.reason === 'nothing-changed') continue
    throw new Error(`bundle ${bundle.code}: ${JSON.stringify(published.refusal)}`)
  }
}
