// Addresses of drafts, applications, the desk and progress.

const own = (id: string, rest = '') => `/applications/${id}${rest}`
const desk = (id: string, rest = '') => `/desk/applications/${id}${rest}`

export const paths = {
  /** Before the first draft: which matter, where. */
  start: (matter: string, region: string | null = null) =>
    `/applications/new?matter=${encodeURIComponent(matter)}${region === null ? '' : `&region=${region}`}`,
  drafts: '/applications/drafts',
  /** 草稿回收站 */
  bin: '/applications/bin',
  /** 同意使用以前填过的内容, and its withdrawal. */
  reuse: '/my/earlier-answers',
  restoration: (id: string) => own(id, '/restoration'),
  /** The printed draft, with the code for the window. */
  printedDraft: (id: string) => own(id, '/print'),
  /** Where a clerk goes on in a draft, by its code. */
  deskDraft: '/desk/drafts',
  /** 收件 of a window: what it took in. */
  counterFiling: (id: string) => `/desk/counter/filings/${id}`,
  section: (id: string, number: number | string) => own(id, `/sections/${number}`),
  autosave: (id: string, number: number | string) => own(id, `/sections/${number}/autosave`),
  /** Where one chooses between answers of two pages; `section` is where one came from. */
  merge: (id: string, section: number | null = null) =>
    own(id, section === null ? '/merge' : `/merge?section=${section}`),
  materials: (id: string) => own(id, '/materials'),
  uploads: (id: string) => own(id, '/uploads'),
  upload: (id: string, upload: string) => own(id, `/uploads/${upload}`),
  check: (id: string) => own(id, '/check'),
  submission: (id: string) => own(id, '/submission'),
  /** 共同签署 of a draft, for its applicant. */
  signatures: (id: string) => own(id, '/signatures'),
  /** The page of who was asked to sign; the number is of the signature. */
  signing: (id: string) => `/my/signatures/${id}`,
  /** 共同签署要求 */
  demands: '/admin/signatures',
  demandRemoval: '/admin/signatures/removal',
  demandWhen: (id: string) => `/admin/signatures/${id}/situation`,
  /** What the person who is to sign may open: the files that would be filed. */
  signingFile: (id: string, attachmentId: string) => `/my/signatures/${id}/files/${attachmentId}`,
  receipt: (id: string) => own(id, '/receipt'),
  /** 补交容缺的材料 */
  later: (id: string) => own(id, '/later'),
  progress: (id: string) => own(id),
  discard: (id: string) => own(id, '/discard'),
  renewal: (id: string) => own(id, '/renewal'),
  correction: (id: string) => own(id, '/correction'),
  keptCorrection: (id: string) => own(id, '/correction/autosave'),
  withdrawal: (id: string) => own(id, '/withdrawal'),
  rating: (id: string) => own(id, '/rating'),
  /** Newest first; `before` names the last line seen. */
  readers: (id: string, before: string | null = null) =>
    own(id, before === null ? '/readers' : `/readers?before=${before}`),
  changes: (id: string) => own(id, '/changes'),
  file: (id: string, attachmentId: string) => own(id, `/files/${attachmentId}`),
  document: (id: string, documentId: string) => own(id, `/documents/${documentId}`),
  lookUp: (number: string | null = null) =>
    number === null ? '/progress' : `/progress?no=${number}`,
  foundByCode: (queryNumber: string) => `/progress/${queryNumber}`,
  subscription: (queryNumber: string) => `/progress/${queryNumber}/subscription`,
  queue: (filter: Readonly<Record<string, string>> = {}) => {
    const query = new URLSearchParams(filter).toString()
    return query === '' ? '/desk' : `/desk?${query}`
  },
  queueList: (filter: Readonly<Record<string, string>> = {}) => {
    const query = new URLSearchParams(filter).toString()
    return query === '' ? '/desk/list.csv' : `/desk/list.csv?${query}`
  },
  queueViews: () => '/desk/views',
  queueViewRemoval: (viewId: string) => `/desk/views/${viewId}/removal`,
  queueColumns: () => '/desk/columns',
  bulk: () => '/desk/bulk',
  bulkRun: (runId: string) => `/desk/bulk/${runId}`,
  bulkCancel: (runId: string) => `/desk/bulk/${runId}/cancellation`,
  /** 分派规则 of a post; `saved` once it was set. */
  assignmentRules: (post: string | null = null, saved = false) =>
    `/desk/assignment-rules${post === null ? '' : `?post=${post}${saved ? '&saved=1' : ''}`}`,
  assignmentRulesPost: '/desk/assignment-rules',
  /** 承诺核查 of my department; `after` names the last line seen. */
  promiseChecks: (after: string | null = null) =>
    after === null ? '/desk/promises' : `/desk/promises?after=${after}`,
  notes: (id: string) => desk(id, '/notes'),
  claim: (id: string) => desk(id, '/claim'),
  assignment: (id: string) => desk(id, '/assignment'),
  deskFile: (id: string) => desk(id),
  deskSteps: (id: string) => desk(id, '/steps'),
  deskStep: (id: string, action: string) => desk(id, `/steps/${action}`),
  /** The page of the application, saying why this act is none of his now. */
  refusedStep: (id: string, action: string) => desk(id, `?refused=${action}`),
  deskAttachment: (id: string, attachmentId: string) => desk(id, `/files/${attachmentId}`),
  labels: (id: string) => desk(id, '/labels'),
  /** 不同意容缺 of one material. */
  laterRefusal: (id: string, number: number | string) => desk(id, `/later/${number}`),
  /** 核对原件 of one file. */
  originalCheck: (id: string, attachmentId: string) => desk(id, `/files/${attachmentId}/original`),
  /** A file page by page; `look` is the page, how it is turned and enlarged. */
  deskViewer: (id: string, attachmentId: string, look: Readonly<Record<string, number>> = {}) => {
    const shown = Object.entries(look).map(([name, value]) => `${name}=${value}`)
    return desk(id, `/view/${attachmentId}${shown.length === 0 ? '' : `?${shown.join('&')}`}`)
  },
  /** A page of a file as a picture. */
  deskPreview: (id: string, attachmentId: string, page: number | string) =>
    desk(id, `/page/${attachmentId}/${page}`),
  deskDocument: (id: string, documentId: string) => desk(id, `/documents/${documentId}`),
  /** 文书: those of an application, and what became of one. */
  papers: (id: string) => desk(id, '/papers'),
  paper: (id: string, documentId: string) => desk(id, `/papers/${documentId}`),
  paperDecision: (id: string, documentId: string) => desk(id, `/papers/${documentId}/decision`),
  /** 典型件 */
  precedent: (id: string) => desk(id, '/precedent'),
  unmaskings: (id: string) => desk(id, '/unmaskings'),
  deskClock: (id: string) => desk(id, '/clock'),
  /** 征求意见 about it. */
  deskConsultations: (id: string) => desk(id, '/consultations'),
  /** 听证 of it, at the desk and for the applicant. */
  deskHearing: (id: string) => desk(id, '/hearing'),
  hearing: (id: string) => own(id, '/hearing'),
  deskPrint: (id: string) => desk(id, '/print'),
  /** 每次提交: what a correction changed. */
  deskSubmissions: (id: string) => desk(id, '/submissions'),
  told: (id: string) => desk(id, '/told'),
  wordings: '/admin/wordings',
  wordingsSaved: '/admin/wordings?saved=1',
  wording: (event: string, code: string | null = null) =>
    `/admin/wordings/${event}${code === null ? '' : `?code=${code}`}`,
} as const

/** The same as patterns of the ledger. */
export const patterns = {
  section: paths.section(':id', ':number'),
  restoration: paths.restoration(':id'),
  printedDraft: paths.printedDraft(':id'),
  counterFiling: paths.counterFiling(':id'),
  autosave: paths.autosave(':id', ':number'),
  merge: paths.merge(':id'),
  materials: paths.materials(':id'),
  uploads: paths.uploads(':id'),
  upload: paths.upload(':id', ':upload'),
  check: paths.check(':id'),
  submission: paths.submission(':id'),
  signatures: paths.signatures(':id'),
  signing: paths.signing(':id'),
  signingFile: paths.signingFile(':id', ':attachmentId'),
  demandWhen: paths.demandWhen(':id'),
  receipt: paths.receipt(':id'),
  later: paths.later(':id'),
  laterRefusal: paths.laterRefusal(':id', ':number'),
  progress: paths.progress(':id'),
  discard: paths.discard(':id'),
  renewal: paths.renewal(':id'),
  correction: paths.correction(':id'),
  keptCorrection: paths.keptCorrection(':id'),
  withdrawal: paths.withdrawal(':id'),
  rating: paths.rating(':id'),
  readers: paths.readers(':id'),
  changes: paths.changes(':id'),
  file: paths.file(':id', ':attachmentId'),
  document: paths.document(':id', ':documentId'),
  foundByCode: paths.foundByCode(':queryNumber'),
  queueViewRemoval: paths.queueViewRemoval(':viewId'),
  bulkRun: paths.bulkRun(':runId'),
  bulkCancel: paths.bulkCancel(':runId'),
  notes: paths.notes(':id'),
  claim: paths.claim(':id'),
  assignment: paths.assignment(':id'),
  subscription: paths.subscription(':queryNumber'),
  told: paths.told(':id'),
  wording: paths.wording(':event'),
  deskFile: paths.deskFile(':id'),
  deskSteps: paths.deskSteps(':id'),
  deskStep: paths.deskStep(':id', ':action'),
  deskAttachment: paths.deskAttachment(':id', ':attachmentId'),
  labels: paths.labels(':id'),
  originalCheck: paths.originalCheck(':id', ':attachmentId'),
  deskViewer: paths.deskViewer(':id', ':attachmentId'),
  deskPreview: paths.deskPreview(':id', ':attachmentId', ':page'),
  deskDocument: paths.deskDocument(':id', ':documentId'),
  papers: paths.papers(':id'),
  paper: paths.paper(':id', ':documentId'),
  paperDecision: paths.paperDecision(':id', ':documentId'),
  precedent: paths.precedent(':id'),
  unmaskings: paths.unmaskings(':id'),
  deskClock: paths.deskClock(':id'),
  deskConsultations: paths.deskConsultations(':id'),
  deskHearing: paths.deskHearing(':id'),
  hearing: paths.hearing(':id'),
  deskPrint: paths.deskPrint(':id'),
  deskSubmissions: paths.deskSubmissions(':id'),
} as const
