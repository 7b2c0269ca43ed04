// The shell of a page as a visitor or a signed-in person sees it.
import { inChinese } from '../../src/platform/i18n/translate.ts'
import type { Shell, Viewer } from '../../src/platform/web/shell.ts'

export function aShell(viewer: Pick<Viewer, 'name' | 'kind'> | null = null): Shell {
  return {
    t: inChinese,
    csrf: () => 'token',
    asset: (file) => `/assets/${file}`,
    lang: 'zh-CN',
    mode: 'standard',
    viewer: viewer === null ? null : { ...viewer, actsFor: null, departmentName: '共和县市场监督管理局' },
    seenHints: [],
    menu: [
      { label: '首页', href: '/', current: true },
      { label: '我要办', href: '/matters', current: false },
    ],
    bar: { first: [], more: [], moreName: '更多' },
    path: '/matters?q=a&b=c',
    province: {
      hallName: '青海省网上办事大厅',
      motto: '一站 · 一处办好',
      host: '主办：青海省人民政府办公厅',
      operator: '承办：青海省数据局',
      hotline: '12345',
      hotlineNote: '政务服务便民热线，每天 24 小时，可以讲藏语',
    },
    links: {
      home: '/',
      workplace: null,
      signIn: '/login',
      signOut: '/logout',
      acting: '/my/acting',
      preferences: '/preferences',
      help: '/help',
      about: '/about',
      howTo: '/help/apply',
      resume: '/resume',
      deskHandbook: '/help/desk',
      adminHandbook: '/help/admin',
      accessibility: '/accessibility',
      privacy: '/privacy',
      auditRoots: '/audit/roots',
      publications: '/publications',
      manifest: '/hall.webmanifest',
      sitemap: '/sitemap',
      search: '/matters',
      progress: '/progress',
    },
    session: null,
    printed: { address: 'http://localhost/', picture: '/printed-address.svg?of=%2F' },
    maintenance: null,
    demonstrationNotice: '这是演示站，内容为样例，不作办事依据。',
  }
}
