// Every sentence and name that the module of time limits chooses.
import type { Citation, ClockKind, ClockState, Light, LimitUnit } from './types.ts'

export const clockNames: Readonly<Record<ClockKind, string>> = {
  receipt: '受理期限',
  correction: '补正期限',
  promised: '承诺时限',
  statutory: '法定时限',
  delivery: '送达期限',
}

export const clockStateNames: Readonly<Record<ClockState, string>> = {
  running: '计时中',
  paused: '暂停',
  stopped: '已停止',
}

export const lightNames: Readonly<Record<Light, string>> = {
  grey: '不计时',
  green: '正常',
  yellow: '临期',
  red: '超期',
}

export const unitNames: Readonly<Record<LimitUnit, string>> = {
  'working-day': '个工作日',
  'calendar-day': '日',
  month: '个月',
  hour: '小时',
}

/** The article that sets each limit of an administrative licence. */
export const limitBases: Readonly<Record<ClockKind, Citation>> = {
  receipt: {
    rule: '材料不齐的，五日内一次告知；逾期不告知的，自收到材料之日起即为受理',
    basis: '行政许可法第三十二条',
  },
  correction: { rule: '在补正告知书写明的日期前补正', basis: '行政许可法第三十二条' },
  promised: {
    rule: '承诺时限可以短于法定时限，不得长于法定时限',
    basis: '优化营商环境条例第三十六条',
  },
  statutory: {
    rule: '自受理之日起二十日内作出决定，经本机关负责人批准可以延长十日；法律、法规另有规定的除外',
    basis: '行政许可法第四十二条',
  },
  delivery: { rule: '自作出决定之日起十日内颁发、送达', basis: '行政许可法第四十四条' },
}

export const provisionalNotice =
  '到期日跨入放假安排尚未公布的年份，暂按周末推算，公布后会重新计算。'
