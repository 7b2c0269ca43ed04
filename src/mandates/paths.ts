// Addresses of mandates.

export const paths = {
  /** 委托代办, 经办人 */
  list: '/my/mandates',
  new: '/my/mandates/new',
  /** 用邀请码加入单位 */
  joining: '/my/mandates/joining',
  /** 我是法定代表人 */
  companies: '/my/mandates/companies',
  /** 替孩子办 */
  child: '/my/mandates/child',
  /** Before one acts under it; `next` leads on to what is to be done. */
  one: (id: string, next: string | null = null) =>
    `/my/mandates/${id}${next === null ? '' : `?next=${encodeURIComponent(next)}`}`,
  answer: (id: string) => `/my/mandates/${id}/answer`,
  end: (id: string) => `/my/mandates/${id}/end`,
  /** 代谁办: changes for whom one acts. */
  acting: '/my/acting',
} as const

export const patterns = {
  one: paths.one(':id'),
  answer: paths.answer(':id'),
  end: paths.end(':id'),
} as const
