// Where sealed things lie in the database: a row here is rotated; `rotate-keys.test.ts` finds what is not.
export interface Place {
  readonly table: string
  readonly key: string
  /** Sealed texts, each with the blind index that is drawn from it. */
  readonly texts: readonly {
    readonly column: string
    readonly index: { readonly column: string; readonly purpose: string } | null
  }[]
  /** JSON that is sealed as one. */
  readonly wholes: readonly string[]
  /** Answers, sealed one by one; `form` gives the version of their form, null for a merged one. */
  readonly answers: readonly string[]
  readonly form: string | null
  /** JSON in which single parts are sealed, wherever they stand. */
  readonly marked: readonly string[]
}

const nothing = { texts: [], wholes: [], answers: [], form: null, marked: [] } as const
const text = (column: string) => ({ column, index: null })
const indexed = (column: string, index: string, purpose: string) => ({
  column,
  index: { column: index, purpose },
})
const phone = indexed('phone_sealed', 'phone_index', 'phone')

export const places: readonly Place[] = [
  {
    ...{ ...nothing, table: 'persons', key: 'account_id' },
    texts: [indexed('id_number_sealed', 'id_number_index', 'id-number'), phone, text('address')],
  },
  {
    ...{ ...nothing, table: 'companies', key: 'account_id' },
    texts: [text('representative_id_sealed'), phone],
  },
  {
    ...{ ...nothing, table: 'mandates', key: 'id' },
    texts: [
      indexed('id_number_sealed', 'id_number_index', 'id-number'),
      phone,
      indexed('code_sealed', 'code_index', 'mandate code'),
    ],
  },
  {
    ...{ ...nothing, table: 'signatures', key: 'id' },
    texts: [indexed('id_number_sealed', 'id_number_index', 'id-number')],
  },
  { ...nothing, table: 'second_factors', key: 'account_id', texts: [text('secret_sealed')] },
  { ...nothing, table: 'notice_settings', key: 'account_id', texts: [text('email_sealed')] },
  {
    ...{ ...nothing, table: 'subscriptions', key: 'id' },
    texts: [indexed('address_sealed', 'address_index', 'subscription')],
  },
  { ...nothing, table: 'deliveries', key: 'id', texts: [text('address_sealed')] },
  {
    ...{ ...nothing, table: 'draft_codes', key: 'application_id' },
    texts: [indexed('code', 'code_index', 'draft code')],
  },
  {
    ...{ table: 'applications', key: 'id', texts: [text('query_code')] },
    ...{ wholes: ['typed', 'unmerged', 'last_pages'], answers: ['answers', 'guided'] },
    form: '(select v.form_version_id from matter_versions v where v.id = t.matter_version_id)',
    marked: ['sourced'],
  },
  {
    ...{ ...nothing, table: 'application_submissions', key: 'id' },
    ...{ answers: ['answers'], form: 't.form_version_id' },
  },
  {
    ...{ ...nothing, table: 'joint_applications', key: 'id', texts: [text('query_code')] },
    ...{ wholes: ['typed', 'last_pages'], answers: ['answers'], marked: ['sourced'] },
  },
]
