// The vocabulary of rights. A route names the one it needs; posts grant them (accounts/rules/grants.ts).

export type Permission =
  /** Anybody, signed in or not. */
  | 'public'
  /** Any account that is signed in. */
  | 'signed-in'
  /** Citizens and companies: file, follow, correct, withdraw and rate one's own applications. */
  | 'applications.apply'
  /** Fill in and file an application: one's own, or at a window for whoever stands there. */
  | 'applications.fill'
  /** Applicants, and a company's people who may collect: messages, licences and papers of theirs. */
  | 'own.papers'
  /** The applicant himself, never somebody in his place: account, data, consents. */
  | 'own.account'
  /** Who may give and end mandates: the applicant himself, and who manages a company's people. */
  | 'mandates.manage'
  /** Staff: the desk and its pages. */
  | 'desk.enter'
  | 'applications.read'
  | 'applications.step'
  /** Heads of a department: give its applications to its clerks, by hand and by rule. */
  | 'applications.assign'
  /** At a window: find who stands there, file for him, take his papers. */
  | 'counter.assist'
  /** At a window: call numbers and hand over results. */
  | 'counter.serve'
  /** At a window: check who has lost his password and hand him a link. */
  | 'accounts.recover'
  | 'admin.enter'
  | 'matters.read'
  | 'matters.edit'
  | 'matters.review'
  /** Editors and reviewers of the province: speak about single elements of a draft. */
  | 'matters.comment'
  | 'matters.publish'
  | 'organizations.read'
  /** The province's administrators: merge and rename departments. */
  | 'organizations.edit'
  | 'staff.manage'
  | 'deadlines.edit'
  | 'workflow.read'
  | 'workflow.edit'
  | 'forms.read'
  | 'forms.edit'
  /** The province's administrators: what letters say. */
  | 'letters.edit'
  /** The province's administrators: the privacy notice, and how long data are kept. */
  | 'privacy.govern'
  /** Auditors, and the province's administrators: hold an application so that it is not cleared away. */
  | 'retention.hold'
  | 'audit.read'
  | 'supervision.read'
  /** The province's administrators: names, limits and numbers that a province sets for itself. */
  | 'settings.edit'
  /** Editors of the province: what the public hall says in Tibetan and English. */
  | 'translations.edit'
  /** The province's administrators: what the machines do, and messages that could not be sent. */
  | 'operations.read'
