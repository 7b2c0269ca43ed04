// Every address of the module.

/** An address that comes back to `next` after signing in. */
function returning(path: string, next: string | null): string {
  return next === null ? path : `${path}?next=${encodeURIComponent(next)}`
}

export const paths = {
  signIn: (next: string | null = null) => returning('/login', next),
  national: (next: string | null = null) => returning('/login/national', next),
  nationalReturn: () => '/login/national/return',
  signOut: () => '/logout',
  /** Where people sign in and out, of either hall. */
  doors: ['/login', '/logout', '/desk/login', '/desk/login/code'] as readonly string[],
  /** Where a page asks that its session hold on. */
  holdOn: () => '/session',
  /** Where what was posted too late is offered again; the hall is that of the address. */
  resume: (address: string) =>
    /^\/(desk|admin)(\/|\?|$)/.test(address) ? '/desk/resume' : '/resume',
  recovery: () => '/recover',
  recoveryNumber: () => '/recover/number',
  newPassword: (secret: string) => `/recover/link/${secret}`,
  register: (next: string | null = null) => returning('/register', next),
  registerPerson: (next: string | null = null) => returning('/register/person', next),
  registerCompany: (next: string | null = null) => returning('/register/company', next),
  account: () => '/my/account',
  password: () => '/my/account/password',
  sessions: () => '/my/account/sessions',
  endOfSessions: () => '/my/account/sessions/end',
  deskSignIn: (next: string | null = null) => returning('/desk/login', next),
  signInCode: () => '/desk/login/code',
  deskAccount: () => '/desk/account',
  deskPassword: () => '/desk/account/password',
  deskSessions: () => '/desk/account/sessions',
  endOfDeskSessions: () => '/desk/account/sessions/end',
  secondFactor: () => '/desk/account/second-factor',
  removalOfSecondFactor: () => '/desk/account/second-factor/removal',
  recoveries: (number: string | null = null) =>
    number === null ? '/desk/recoveries' : `/desk/recoveries?no=${encodeURIComponent(number)}`,
  confirmationOfRecovery: () => '/desk/recoveries/confirmations',
  recoveryLink: () => '/desk/recoveries/link',
  seat: () => '/desk/seat',
  firstPassword: (secret: string) => `/desk/first/${secret}`,
  staff: (search: { text: string; after: string } = { text: '', after: '' }) => {
    const given = Object.entries({ q: search.text, after: search.after }).filter(
      ([, v]) => v !== '',
    )
    return given.length === 0
      ? '/admin/staff'
      : `/admin/staff?${new URLSearchParams(given).toString()}`
  },
  newStaff: (regionCode: string | null = null) =>
    regionCode === null ? '/admin/staff/new' : `/admin/staff/new?region=${regionCode}`,
  staffMember: (accountId: string) => `/admin/staff/${accountId}`,
  staffPosts: (accountId: string) => `/admin/staff/${accountId}/posts`,
  endOfPost: (accountId: string, postId: string) => `/admin/staff/${accountId}/posts/${postId}/end`,
  staffLink: (accountId: string) => `/admin/staff/${accountId}/link`,
  endOfStaffSessions: (accountId: string) => `/admin/staff/${accountId}/sessions/end`,
  resetOfSecondFactor: (accountId: string) => `/admin/staff/${accountId}/second-factor/reset`,
  closureOfStaff: (accountId: string) => `/admin/staff/${accountId}/closure`,
  firstAdministrator: (secret: string) => `/admin/first/${secret}`,
  /** Where people land who came from nowhere in particular. */
  home: () => '/',
  mySpace: () => '/my',
  desk: () => '/desk',
  /** 综合窗口: where those begin who work for whoever stands before them. */
  counter: () => '/desk/counter',
  administration: () => '/admin',
} as const
