// Addresses of bundles and of the joint applications made from them.

const joint = (id: string, rest = '') => `/joint/${id}${rest}`
const desk = (id: string, rest = '') => `/desk/joint/${id}${rest}`

export const paths = {
  list: '/one-thing',
  guide: (code: string) => `/one-thing/${code}`,
  admin: '/admin/bundles',
  adminOne: (code: string) => `/admin/bundles/${code}`,
  withdrawal: (code: string) => `/admin/bundles/${code}/withdrawal`,

  /** Where and in which situation, before the draft; asked of whoever is signed in. */
  start: (query: Readonly<Record<string, string>>) =>
    `/joint/new?${new URLSearchParams(query).toString()}`,
  drafts: '/joint/drafts',
  joint: (id: string) => joint(id),
  section: (id: string, number: number | string) => joint(id, `/sections/${number}`),
  autosave: (id: string) => joint(id, '/autosave'),
  /** 分段上传 */
  uploads: (id: string) => joint(id, '/uploads'),
  upload: (id: string, upload: string) => joint(id, `/uploads/${upload}`),
  /** 不办了 */
  discard: (id: string) => joint(id, '/discard'),
  /** 从回收站取回 */
  restoration: (id: string) => joint(id, '/restoration'),
  jointWithdrawal: (id: string) => joint(id, '/withdrawal'),
  rating: (id: string) => joint(id, '/rating'),
  file: (id: string, attachmentId: string) => joint(id, `/files/${attachmentId}`),
  /** For whoever knows the number and the code. */
  found: (queryNumber: string) => `/progress/joint/${queryNumber}`,

  deskQueue: '/desk/joint',
  desk: (id: string) => desk(id),
  deskAcceptance: (id: string) => desk(id, '/acceptance'),
  deskCorrection: (id: string) => desk(id, '/correction'),
  deskExtension: (id: string) => desk(id, '/extension'),
  /** 统一送达 */
  deskDelivery: (id: string) => desk(id, '/delivery'),
} as const

/** The same as patterns of the ledger. */
export const patterns = {
  start: '/joint/new',
  guide: paths.guide(':code'),
  adminOne: paths.adminOne(':code'),
  withdrawal: paths.withdrawal(':code'),
  joint: paths.joint(':id'),
  section: paths.section(':id', ':number'),
  autosave: paths.autosave(':id'),
  uploads: paths.uploads(':id'),
  upload: paths.upload(':id', ':upload'),
  discard: paths.discard(':id'),
  restoration: paths.restoration(':id'),
  jointWithdrawal: paths.jointWithdrawal(':id'),
  rating: paths.rating(':id'),
  file: paths.file(':id', ':attachmentId'),
  found: paths.found(':queryNumber'),
  desk: paths.desk(':id'),
  deskAcceptance: paths.deskAcceptance(':id'),
  deskCorrection: paths.deskCorrection(':id'),
  deskExtension: paths.deskExtension(':id'),
  deskDelivery: paths.deskDelivery(':id'),
} as const
