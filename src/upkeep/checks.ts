// 检查: each part that the hall stands on, tried at this moment, with a sentence for whoever must act.
import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import { countDeliveries } from '../notifications/index.ts'
import type { Day } from '../kernel/day.ts'
import type { Context } from '../platform/context.ts'
import { longMoment } from '../platform/i18n/zh-format.ts'
import { databaseState } from './queries/database-state.ts'
import type { DatabaseState } from './queries/database-state.ts'
import { damageCheck } from './damage-check.ts'
import { replicaChecks } from './replica-check.ts'
import { jobCounts } from './queries/jobs.ts'
import type { JobCounts } from './queries/jobs.ts'

export interface Check {
  readonly name: string
  readonly tone: 'ok' | 'warn' | 'bad'
  readonly text: string
}

export async function runChecks(ctx: Context): Promise<readonly Check[]> {
  const [state, jobs, deliveries, storage, scanner, space] = await Promise.all([
    databaseState(ctx.db, ctx.now),
    jobCounts(ctx.db),
    countDeliveries(ctx.db),
    storageCheck(ctx),
    scannerCheck(ctx),
    spaceCheck(ctx),
  ])
  return [
    databaseCheck(state),
    ...replicaChecks(ctx.db),
    jobsCheck(jobs, ctx.now),
    ...[storage, damageCheck(state), space, scanner],
    deliveryCheck(ctx, deliveries.failed),
    sealCheck(state, ctx.now),
    calendarCheck(state, ctx.today),
    programCheck(state),
  ]
}

function databaseCheck({ version, bytes, connections, mostConnections }: DatabaseState): Check {
  const crowded = connections > 0.8 * mostConnections
  const text = `PostgreSQL ${version}，${gigabytes(bytes)}，连接 ${connections} / ${mostConnections}`
  const advice = crowded ? '。连接快用完了，请减少进程或者加连接池' : ''
  return { name: '数据库', tone: crowded ? 'warn' : 'ok', text: text + advice }
}

const lateMinutes = 5

function jobsCheck({ waiting, running, failed, oldest }: JobCounts, now: Date): Check {
  const text = `等着 ${waiting} 个，在跑 ${running} 个，放下 ${failed} 个`
  const late = oldest !== null && now.getTime() - oldest.getTime() > lateMinutes * 60_000
  if (late) {
    const since = longMoment(oldest)
    return {
      name: '后台任务',
      tone: 'bad',
      text: `${text}。最早的从 ${since} 等到现在，请看后台进程在不在`,
    }
  }
  return { name: '后台任务', tone: failed > 0 ? 'warn' : 'ok', text }
}

/** A small file is written, read back and removed. */
async function storageCheck({ storage }: Context): Promise<Check> {
  const key = `check/${randomUUID()}`
  const name = '文件存储'
  try {
    await storage.put(key, Buffer.from(key))
    const same = (await storage.get(key)).toString() === key
    await storage.remove(key)
    return same
      ? { name, tone: 'ok', text: '能写、能读、能删' }
      : { name, tone: 'bad', text: '读出来的和写进去的不一样，请停用并查磁盘' }
  } catch (fault) {
    return { name, tone: 'bad', text: `写不进去：${reasonOf(fault)}。上传的文件现在收不了` }
  }
}

const scarceBytes = 2 * 1024 ** 3

async function spaceCheck({ dataFolder }: Context): Promise<Check> {
  const { bavail, bsize } = await fs.statfs(dataFolder)
  const free = bavail * bsize
  const text = `还剩 ${gigabytes(free)}`
  return free < scarceBytes
    ? { name: '磁盘', tone: 'bad', text: `${text}，请尽快清理或者扩容` }
    : { name: '磁盘', tone: 'ok', text }
}

async function scannerCheck({ scanner }: Context): Promise<Check> {
  const name = '查毒'
  const answer = await scanner.scan(Buffer.from('yizhan'))
  if (answer === 'clean') return { name, tone: 'ok', text: '查毒服务应答正常' }
  if (answer === 'unreachable') {
    return { name, tone: 'bad', text: '连不上查毒服务，新上传的文件先不给人看，恢复后自动补查' }
  }
  return answer === 'no-scanner'
    ? { name, tone: 'bad', text: '没有配置查毒服务（CLAMAV_URL），不收上传的文件' }
    : { name, tone: 'warn', text: '没有配置查毒服务（CLAMAV_URL），上传的文件不查毒' }
}

function deliveryCheck({ gateways }: Context, failed: number): Check {
  const missing = [
    ...(gateways.sms === null ? ['短信'] : []),
    ...(gateways.email === null ? ['邮件'] : []),
  ]
  const unset = missing.length === 0 ? '' : `没有配置${missing.join('和')}，消息只在站内送达。`
  const text = `${unset}${failed === 0 ? '没有发送失败的' : `有 ${failed} 条没有发出去`}`
  return { name: '短信和邮件', tone: failed > 0 || unset !== '' ? 'warn' : 'ok', text }
}

const sealHours = 26

function sealCheck({ sealedAt }: DatabaseState, now: Date): Check {
  const name = '日志封存'
  if (sealedAt === null) return { name, tone: 'warn', text: '还没有封存过，第一次在夜里' }
  const late = now.getTime() - sealedAt.getTime() > sealHours * 3_600_000
  const text = `上次封存 ${longMoment(sealedAt)}`
  return {
    name,
    tone: late ? 'bad' : 'ok',
    text: late ? `${text}，已经超过一天，请看后台进程` : text,
  }
}

function calendarCheck({ calendarYear }: DatabaseState, today: Day): Check {
  const year = Number(today.slice(0, 4))
  const name = '工作日历'
  if (calendarYear !== null && calendarYear > year) {
    return { name, tone: 'ok', text: `放假通知录到 ${calendarYear} 年` }
  }
  const missing =
    calendarYear === year ? `${year + 1} 年的放假通知还没有录` : `${year} 年的放假通知没有录`
  const urgent = calendarYear !== year || today.slice(5) > '12-15'
  return {
    name,
    tone: urgent ? 'bad' : 'warn',
    text: `${missing}，跨到那一年的期限先按周末算，标“暂定”`,
  }
}

function programCheck({ migration }: DatabaseState): Check {
  const text = `Node ${process.versions.node}，库结构到 ${migration.replace(/\.ts$/, '')}`
  return { name: '程序', tone: 'ok', text }
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1024 ** 3).toFixed(bytes < 1024 ** 3 ? 2 : 1)} GB`
}

function reasonOf(fault: unknown): string {
  const { code } = (fault ?? {}) as { readonly code?: unknown }
  if (code === 'ENOSPC') return '磁盘满了'
  return typeof code === 'string' ? code : '存储没有应答'
}
