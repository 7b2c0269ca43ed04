// 存着的文件: files and letters that somebody wanted to open and that were not there as they were kept.
import type { Check } from './checks.ts'
import type { DatabaseState } from './queries/database-state.ts'

export function damageCheck({ damagedFiles }: DatabaseState): Check {
  const name = '存着的文件'
  return damagedFiles === 0
    ? { name, tone: 'ok', text: '一个月里打开过的都是原样' }
    : {
        ...{ name, tone: 'bad' },
        text: `一个月里有 ${damagedFiles} 个文件打不开：被改动过，或者不在了。请从备份里找回，日志里有编号`,
      }
}
