// What a person takes along of his own data.
export interface OwnData {
  readonly madeAt: string
  readonly account: readonly Line[]
  readonly applications: readonly OwnFile[]
  readonly consents: readonly {
    readonly version: number
    readonly answer: string
    readonly at: string
    readonly withdrawn: string | null
  }[]
  readonly mandates: readonly OwnMandate[]
  readonly messages: readonly {
    readonly at: string
    readonly title: string
    readonly body: string
  }[]
}

export interface OwnMandate {
  readonly title: string
  readonly as: string
  readonly state: string
  readonly rights: readonly string[]
  readonly matters: string
  readonly offered: string
  readonly answered: string | null
  readonly until: string | null
  readonly ended: string | null
}

export interface Line {
  readonly label: string
  readonly text: string
}

/** One application with the names of the files beside it in the archive. */
export interface OwnFile {
  readonly matter: string
  /** 业务办理项. */
  readonly item: string | null
  readonly number: string | null
  readonly region: string
  readonly status: string
  readonly begun: string
  readonly submitted: string | null
  readonly concluded: string | null
  readonly answers: readonly Line[]
  readonly history: readonly Line[]
  readonly documents: readonly string[]
  readonly files: readonly string[]
}
