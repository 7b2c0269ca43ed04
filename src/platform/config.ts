// Configuration: read once, checked once, frozen, passed down. The only reader of process.env.
import path from 'node:path'
import { z } from 'zod'
import { parseKeys } from './security/data-keys.ts'
import type { DataKey } from './security/vault.ts'
import { readNationalSettings } from './session/national-settings.ts'
import type { NationalSettings } from './session/national-settings.ts'
import { readScannerAddress } from './uploads/scanner.ts'
import type { ScannerAddress } from './uploads/scanner.ts'
import { usualPosts } from './session/pace.ts'
import { readStorageAddress } from './uploads/storage-address.ts'
import type { StorageAddress } from './uploads/storage-address.ts'
import { smsSettingsOf } from './messaging/sms.ts'
import type { SmsSettings } from './messaging/sms.ts'

export interface Config {
  readonly production: boolean
  readonly port: number
  readonly host: string
  readonly dataFolder: string
  /** null: the embedded server is used. */
  readonly databaseUrl: string | null
  /** Past a pooler, for what a pooler cannot do: hearing, locks that last. null: the same server. */
  readonly databaseDirectUrl: string | null
  /** A streaming replica, read for visitors' pages; null: there is none. */
  readonly databaseReadUrl: string | null
  /** How old an answer of the replica may be. */
  readonly databaseReadSeconds: number
  readonly seed: 'demo' | 'reference' | 'none'
  readonly sessionSecret: string
  /** By the id of the key; the first one seals, all of them open. */
  readonly dataKeys: ReadonlyMap<string, DataKey>
  readonly publicUrl: string
  /** Addresses of proxies, or how many stand before the hall; null for none. */
  readonly trustProxy: string | number | null
  readonly logLevel: string
  /** Requests under way at once in one web process; more are asked to come back. */
  readonly mostRequests: number
  /** Posts of one account in a minute, over all processes; an address may send five times as many. */
  readonly mostPosts: number
  readonly clockOffsetDays: number
  readonly storage: StorageAddress
  /** Null when no scanner is named: production takes no files then. */
  readonly scanner: ScannerAddress | null
  /** smtp:// or smtps://; null: no mail is sent. */
  readonly smtpUrl: string | null
  /** The sender of the hall's mails. */
  readonly mailFrom: string
  /** null: no SMS is sent. */
  readonly sms: SmsSettings | null
  /** 国家统一身份认证; null: it is not offered. */
  readonly nationalSignOn: NationalSettings | null
  /** Started by an npm script: a signal sent to npm ends its shell, not always this process. */
  readonly underNpm: boolean
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
  DATABASE_DIRECT_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, '应以 postgres:// 开头')
    .optional(),
  DATABASE_READ_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, '应以 postgres:// 开头')
    .optional(),
  DATABASE_READ_SECONDS: whole.min(2).max(3600).default(5),
  SEED: z.enum(['demo', 'reference', 'none']).optional(),
  SESSION_SECRET: z.string().min(32, '至少 32 个字符').optional(),
  DATA_KEYS: z.string().optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUST_PROXY: z.string().min(1).optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/, '应以 smtp:// 或 smtps:// 开头')
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*\S@\S+$/, '应是一个邮箱地址')
    .optional(),
  SMS_URL: z
    .string()
    .refine((text) => smsSettingsOf(text) !== null, '应是 https://名称:密钥@网关地址')
    .optional(),
  OIDC_URL: z
    .string()
    .refine((text) => readNationalSettings(text) !== null, {
      message: '应是 https://客户端:密钥@颁发者地址?name=名称&number=身份证号的声明',
    })
    .optional(),
  LOG_LEVEL: z.enum(['error', 'warn', 'info', 'debug']).default('info'),
  MAX_REQUESTS: whole.min(10).max(100_000).default(250),
  MAX_POSTS: whole.min(20).max(1_000_000).default(usualPosts),
  CLOCK_OFFSET_DAYS: whole.default(0),
  STORAGE_URL: z
    .string()
    .refine((text) => readStorageAddress(text) !== null, {
      message: '应为 disk:/文件夹 或 s3://账号:密钥@主机/桶?region=区域',
    })
    .optional(),
  CLAMAV_URL: z
    .string()
    .refine((text) => readScannerAddress(text) !== null, {
      message: '应为 tcp://主机:3310、unix:///套接字路径，或者 none（不查毒）',
    })
    .optional(),
})

/** Reads the environment; throws a ConfigError that lists every problem at once. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given: Given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== ''),
  )
  const production = given['NODE_ENV'] === 'production'
  const parsed = schema.safeParse(given)
  const dataKeys = parseKeys(given['DATA_KEYS'] ?? developmentKey)
  const faults = [
    ...(parsed.success
      ? []
      : parsed.error.issues.map((issue) => `${issue.path.join('.')}：${issue.message}`)),
    ...replicaFaults(given),
    ...(production ? productionFaults(given, dataKeys) : []),
    ...(dataKeys === null
      ? [
          'DATA_KEYS：应为“名称:base64 编码的 32 字节密钥”，用国密的写“名称:sm4:密钥”，多个用逗号分隔',
        ]
      : []),
  ]
  if (!parsed.success || dataKeys === null || faults.length > 0) throw problems(faults)
  const values = parsed.data
  const publicUrl = (values.PUBLIC_URL ?? `http://${values.HOST}:${values.PORT}`).replace(
    /\/+$/,
    '',
  )
  return Object.freeze({
    production,
    port: values.PORT,
    host: values.HOST,
    dataFolder: path.resolve(values.DATA_DIR),
    databaseUrl: values.DATABASE_URL ?? null,
    databaseDirectUrl: values.DATABASE_DIRECT_URL ?? null,
    databaseReadUrl: values.DATABASE_READ_URL ?? null,
    databaseReadSeconds: values.DATABASE_READ_SECONDS,
    seed: values.SEED ?? (production ? 'reference' : 'demo'),
    sessionSecret: values.SESSION_SECRET ?? developmentSecret,
    dataKeys,
    publicUrl,
    trustProxy: proxiesOf(values.TRUST_PROXY),
    logLevel: values.LOG_LEVEL,
    mostRequests: values.MAX_REQUESTS,
    mostPosts: values.MAX_POSTS,
    clockOffsetDays: values.CLOCK_OFFSET_DAYS,
    storage: storageOf(values.STORAGE_URL ?? '', values.DATA_DIR),
    scanner: readScannerAddress(values.CLAMAV_URL ?? ''),
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM ?? `noreply@${new URL(publicUrl).hostname}`,
    sms: values.SMS_URL === undefined ? null : smsSettingsOf(values.SMS_URL),
    nationalSignOn: readNationalSettings(values.OIDC_URL ?? ''),
    underNpm: environment['npm_lifecycle_event'] !== undefined,
  })
}

type Given = Readonly<Record<string, string | undefined>>

/** A replica follows a primary that is named, and is not the primary itself. */
function replicaFaults(given: Given): string[] {
  const replica = given['DATABASE_READ_URL']
  if (replica === undefined) return []
  const primaries = [given['DATABASE_URL'], given['DATABASE_DIRECT_URL']]
  if (primaries[0] === undefined) return ['DATABASE_READ_URL：要和 DATABASE_URL 一起写']
  return primaries.includes(replica) ? ['DATABASE_READ_URL：应是备库的地址，不能和主库的一样'] : []
}

/** Judged on what was given, so that one misspelt value does not hide what else is missing. */
function productionFaults(given: Given, keys: Config['dataKeys'] | null): string[] {
  const faults: string[] = []
  const secret = given['SESSION_SECRET']
  if (secret === undefined || secret === developmentSecret) {
    faults.push('SESSION_SECRET：生产环境必须设置自己的会话密钥（至少 32 个字符）')
  }
  if (given['DATA_KEYS'] === undefined || hasDevelopmentKey(keys)) {
    faults.push('DATA_KEYS：生产环境必须设置自己的数据密钥')
  }
  if (given['SEED'] === 'demo') {
    faults.push('SEED：生产环境不装演示数据，请用 reference 或 none')
  }
  if (Number(given['CLOCK_OFFSET_DAYS'] ?? 0) !== 0) {
    faults.push('CLOCK_OFFSET_DAYS：生产环境不得拨动时间')
  }
  if (given['PUBLIC_URL'] === undefined) {
    faults.push('PUBLIC_URL：生产环境必须写明公众访问的网址')
  }
  return faults
}

/** The key that everybody can read in this file is no key, whatever name it is given. */
function hasDevelopmentKey(keys: Config['dataKeys'] | null): boolean {
  const known = parseKeys(developmentKey)?.get('dev')
  return (
    known !== undefined &&
    [...(keys?.values() ?? [])].some(({ secret }) => secret.equals(known.secret))
  )
}

function storageOf(text: string, dataFolder: string): StorageAddress {
  return readStorageAddress(text) ?? { kind: 'disk', folder: path.resolve(dataFolder, 'files') }
}

/** Express counts hops by number; a number in letters would be read as an address. */
function proxiesOf(text: string | undefined): string | number | null {
  if (text === undefined) return null
  return /^\d{1,2}$/.test(text) ? Number(text) : text
}

function problems(faults: readonly string[]): ConfigError {
  return new ConfigError(
    `配置有 ${faults.length} 处问题：\n${faults.map((one) => `  - ${one}`).join('\n')}`,
  )
}
