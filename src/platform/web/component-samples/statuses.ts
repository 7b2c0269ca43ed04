// Samples of what tells a state and what comes next.
import type { Samples } from '../component-samples.ts'
import { mainLink, sample } from './sample.ts'

type Names = 'notice' | 'empty' | 'draft' | 'next' | 'steps' | 'timeline' | 'stats' | 'versions'

export const statusSamples: Samples<Names> = {
  notice: [
    sample('说明', {
      tone: 'info',
      title: null,
      text: '只卖预包装食品的，办备案就行。',
      actions: [],
    }),
    sample('成了', {
      tone: 'ok',
      title: '已收到',
      text: '编号 632521-20260929-0031。',
      actions: [],
    }),
    sample('要做的事', {
      tone: 'warn',
      title: '补 1 份材料：健康证照片看不清',
      text: '请在 10月16日前补上。补好以前，办理时间不走。',
      actions: [mainLink],
    }),
    sample('没成', {
      tone: 'bad',
      title: null,
      text: '没有交上去。您填的都在，请过几分钟再交一次。',
      actions: [],
    }),
    sample('在等', {
      tone: 'waiting',
      title: null,
      text: '正在向公安部门核对户籍，一般 1 分钟。',
      actions: [{ ...mainLink, label: '刷新看结果', tone: 'second' }],
    }),
  ],
  empty: [
    sample('没有找到', {
      title: '没有找到“修手机”',
      text: '这件事可能不归政府部门办。可以这样再试一试：',
      suggestions: ['换一个说法，写证件或补贴的名字'],
      action: { ...mainLink, label: '问一问' },
    }),
    sample('还没有', {
      title: '还没有办过事',
      text: '您办的每一件事都会列在这里。',
      suggestions: [],
      action: null,
    }),
  ],
  draft: [
    sample('已存', {
      text: '草稿已存，10月12日 10:26。停下不会丢，保留到 11月11日。',
      leave: { label: '先停下', href: '#sample' },
    }),
    sample('不能离开', { text: '草稿已存，10月12日 10:26。', leave: null }),
  ],
  next: [
    sample('要做一件事', {
      now: '现在到了：现场核查（第 3 步，共 5 步）',
      title: '10月13日上午，有人到店里看一看',
      todo: '9:30 至 12:00 有人在店里',
      text: '来两位执法人员，会出示证件，不收任何费用。',
      action: { ...mainLink, label: '时间不合适，改约', tone: 'accent' },
      links: [{ label: '看要准备什么', href: '#sample' }],
    }),
    sample('只要等', {
      now: '现在到了：材料审查（第 2 步，共 5 步）',
      title: '正在看您的材料',
      todo: null,
      text: null,
      action: null,
      links: [],
    }),
  ],
  steps: [
    sample('第二步', {
      label: '共 3 步',
      items: [
        { label: '1 申请人', state: 'done' },
        { label: '2 家庭和收入', state: 'current' },
        { label: '3 材料', state: 'todo' },
      ],
    }),
  ],
  timeline: [
    sample('走到哪一步', {
      items: [
        {
          title: '受理',
          when: '9月29日 9:42 · 共和县市场监督管理局',
          text: '材料齐全，已受理。',
          link: { label: '受理通知书', href: '#sample' },
          state: 'done',
        },
        { title: '现场核查', when: '约在 10月13日', text: null, link: null, state: 'now' },
        { title: '决定', when: '预计 10月14日', text: null, link: null, state: 'todo' },
      ],
    }),
  ],
  stats: [
    sample('一排数', {
      items: [
        { label: '在办', light: null, value: '4 761', note: '比上周多 112' },
        {
          label: '超期',
          light: { tone: 'bad', label: '超期' },
          value: '28',
          note: null,
        },
      ],
    }),
  ],
  versions: [
    sample('三版', {
      label: '版本',
      items: [
        { title: '第 5 版', tag: null, note: '2025-03-01 至 2026-06-30，已停用', current: false },
        {
          title: '第 6 版',
          tag: { label: '在用', tone: 'ok' },
          note: '2026-07-01 起',
          current: false,
        },
        {
          title: '第 7 版',
          tag: { label: '草稿', tone: 'warn' },
          note: '改了 3 处',
          current: true,
        },
      ],
    }),
  ],
}
