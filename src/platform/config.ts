// Configuration: read once, checked once, frozen, passed down. The only reader of process.env.
import path from 'node:path'
import { z } from 'zod'

export interface Config {
  readonly production: boolean
  readonly port: number
  readonly host: string
  readonly dataFolder: string
  /** null: the embedded server is used. */
  readonly databaseUrl: string | null
  readonly seed: 'demo' | 'reference' | 'none'
  readonly sessionSecret: string
  /** Key id → 32-byte key, the first one seals, all of them open. */
  readonly dataKeys: ReadonlyMap<string, Buffer>
  readonly publicUrl: string
  readonly trustProxy: string | null
  readonly logLevel: string
  readonly clockOffsetDays: number
}

export class ConfigError extends Error {}

const developmentSecret = 'yizhan-development-session-secret'
const developmentKey = 'dev:eWl6aGFuLWRldmVsb3BtZW50LWtleS0zMi1ieXRlcyE='

const whole = z.coerce.number().int()
const schema = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: whole.min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./var'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, '应以 postgres:// 开头')
    .optional(),
  SEED: z.enum(['demo', 'reference', 'none']).optional(),
  SESSION_SECRET: z.string().min(32, '至少 32 个字符').optional(),
  DATA_KEYS: z.string().optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUST_PROXY: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['error', 'warn', 'info', 'debug']).default('info'),
  CLOCK_OFFSET_DAYS: whole.default(0),
})

/** Reads the environment; throws a ConfigError that lists every problem at once. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.entries(environment).filter(([, value]) => value !== '')
  const parsed = schema.safeParse(Object.fromEntries(given))
  if (!parsed.success) {
    throw problems(parsed.error.issues.map((issue) => `${issue.path.join('.')}：${issue.message}`))
  }
  const values = parsed.data
  const production = values.NODE_ENV === 'production'
  const faults = production ? productionFaults(values) : []
  const dataKeys = parseKeys(values.DATA_KEYS ?? developmentKey)
  if (dataKeys === null)
    faults.push('DATA_KEYS：应为“名称:base64 编码的 32 字节密钥”，多个用逗号分隔')
  if (faults.length > 0 || dataKeys === null) throw problems(faults)
  return Object.freeze({
    production,
    port: values.PORT,
    host: values.HOST,
    dataFolder: path.resolve(values.DATA_DIR),
    databaseUrl: values.DATABASE_URL ?? null,
    seed: values.SEED ?? (production ? 'reference' : 'demo'),
    sessionSecret: values.SESSION_SECRET ?? developmentSecret,
    dataKeys,
    publicUrl: (values.PUBLIC_URL ?? `http://${values.HOST}:${values.PORT}`).replace(/\/+$/, ''),
    trustProxy: values.TRUST_PROXY ?? null,
    logLevel: values.LOG_LEVEL,
    clockOffsetDays: values.CLOCK_OFFSET_DAYS,
  })
}

type Values = z.infer<typeof schema>

function productionFaults(values: Values): string[] {
  const faults: string[] = []
  const secret = values.SESSION_SECRET
  if (secret === undefined || secret === developmentSecret) {
    faults.push('SESSION_SECRET：生产环境必须设置自己的会话密钥（至少 32 个字符）')
  }
  if (values.DATA_KEYS === undefined || values.DATA_KEYS.includes(developmentKey)) {
    faults.push('DATA_KEYS：生产环境必须设置自己的数据密钥')
  }
  if (values.SEED === 'demo') faults.push('SEED：生产环境不装演示数据，请用 reference 或 none')
  if (values.CLOCK_OFFSET_DAYS !== 0) faults.push('CLOCK_OFFSET_DAYS：生产环境不得拨动时间')
  if (values.PUBLIC_URL === undefined) faults.push('PUBLIC_URL：生产环境必须写明公众访问的网址')
  return faults
}

function parseKeys(text: string): Map<string, Buffer> | null {
  const keys = new Map<string, Buffer>()
  for (const part of text.split(',')) {
    const [id, encoded] = part.trim().split(':')
    const key = Buffer.from(encoded ?? '', 'base64')
    if (!id || !/^[\w-]{1,32}$/.test(id) || key.length !== 32) return null
    keys.set(id, key)
  }
  return keys.size > 0 ? keys : null
}

function problems(faults: readonly string[]): ConfigError {
  return new ConfigError(
    `配置有 ${faults.length} 处问题：\n${faults.map((one) => `  - ${one}`).join('\n')}`,
  )
}
