// 标准要素的机器可读格式: the elements of an implementation list beyond those of every guide.
import { z } from 'zod'
import { keysOf, unitWords } from '../rules/code-sets.ts'
import { isHandleSerial } from '../rules/codes.ts'
import { serviceWords } from '../rules/standard-words.ts'
import { isWebAddress } from '../rules/web-address.ts'

const text = z.string().nullable()

export const standardShape = {
  localCode: text.describe('地方基本编码'),
  powerSource: z.enum(['law', 'delegated', 'authorised', 'entrusted']).describe('权力来源'),
  exerciseContent: text.describe('行使内容'),
  bodyNature: z.enum(['organ', 'authorised', 'entrusted', 'other']).describe('实施主体性质'),
  centralBody: text.describe('中央业务指导部门'),
  entrustingBody: text.describe('委托部门'),
  promiseUnit: z.enum(keysOf(unitWords)).describe('承诺办结时限单位'),
  promiseText: text.describe('承诺办结时限说明'),
  handleItems: z
    .array(
      z.strictObject({
        serial: z.string().refine(isHandleSerial).meta({ pattern: '^[0-9]{2}$' }),
        name: z.string().min(1),
        situations: z.array(z.string()).describe('办理情形'),
      }),
    )
    .describe('业务办理项'),
  specialProcedures: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        kind: z.enum(['extension', 'other']).describe('特别程序种类'),
        days: z.int().min(0),
        basis: text,
        charged: z.boolean(),
        feeBasis: text,
        counted: z.boolean().describe('计入法定时限'),
      }),
    )
    .describe('特别程序'),
  jointBodies: z.array(z.string()).describe('共同实施部门'),
  intermediaries: z.array(z.strictObject({ name: z.string(), basis: text })).describe('中介服务'),
  quota: text.describe('数量限制'),
  services: z.array(z.enum(keysOf(serviceWords))).describe('办理服务'),
  onlineDepth: z.enum(['information', 'forms', 'filing', 'whole']).describe('网上办理深度'),
  onlineUrl: z
    .string()
    .refine(isWebAddress)
    .nullable()
    .meta({ pattern: '^https?://' })
    .describe('网办地址'),
  onsiteReason: text.describe('必须现场原因'),
  onlineFlow: text.describe('网上办理流程'),
  windowFlow: text.describe('窗口办理流程'),
  penaltyRange: text.describe('处罚行为种类幅度'),
  lockedToo: z
    .array(z.enum(['promisedDays', 'visits', 'services', 'phone', 'faq', 'windowFlow', 'note']))
    .describe('全省统一的要素'),
} as const
