// Samples of what can be pressed, and of the marks beside words.
import type { Samples } from '../component-samples.ts'
import { mainButton, mainLink, sample } from './sample.ts'

type Names = 'button' | 'icon' | 'tag' | 'deadline-light'

export const actionSamples: Samples<Names> = {
  button: [
    sample('主按钮', mainButton),
    sample('大按钮，链接', { ...mainLink, label: '开始办理', size: 'big', icon: 'arrow' }),
    sample('次按钮，带快捷键', { ...mainButton, label: '受理', tone: 'second', shortcut: 'S' }),
    sample('强调', { ...mainLink, label: '时间不合适，改约', tone: 'accent' }),
    sample('文字按钮', {
      ...mainButton,
      label: '删除',
      context: '扎西多杰',
      tone: 'quiet',
      submits: { name: 'remove', value: '1' },
    }),
    sample('作废', { ...mainButton, label: '作废这一版', tone: 'danger' }),
    sample('不可用', { ...mainButton, label: '送审', disabledBecause: '先改好 1 处错误' }),
  ],
  icon: [
    sample('图标', { name: 'lock', label: '不能改' }),
    sample('图标，旁有文字', { name: 'search', label: null }),
  ],
  tag: [
    sample('一般', { label: '行政许可', tone: 'plain' }),
    sample('说明', { label: '网上可办', tone: 'info' }),
    sample('好', { label: '不用交', tone: 'ok' }),
    sample('提醒', { label: '还没传', tone: 'warn' }),
    sample('出错', { label: '没传上', tone: 'bad' }),
    sample('停着', { label: '已停用', tone: 'idle' }),
  ],
  'deadline-light': [
    sample('正常', { tone: 'ok', label: '还剩 5 天' }),
    sample('临期', { tone: 'warn', label: '今天到期' }),
    sample('超期', { tone: 'bad', label: '超 1 天' }),
    sample('暂停', { tone: 'idle', label: '已暂停' }),
  ],
}
