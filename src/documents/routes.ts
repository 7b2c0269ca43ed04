// The ledger of the letters: anybody may verify one, the province's administrators word them.
import { get, post } from '../platform/web/ledger.ts'
import type { Route } from '../platform/web/ledger.ts'
import { paces } from '../platform/web/paces.ts'
import type { MenuEntry } from '../platform/web/shell-middleware.ts'
import * as letter from './pages/admin/letter.ts'
import * as letterComparison from './pages/admin/letter-comparison.ts'
import * as letterPreview from './pages/admin/letter-preview.ts'
import * as letters from './pages/admin/letters.ts'
import * as publication from './pages/public/publication.ts'
import * as publications from './pages/public/publications.ts'
import * as verification from './pages/public/verification.ts'
import * as verificationForm from './pages/public/verification-form.ts'
import { paths, patterns } from './paths.ts'

export const menu: readonly MenuEntry[] = [
  { hall: 'admin', label: '文书样式', href: paths.letters, can: 'letters.edit', order: 22 },
]

const look = { can: 'letters.edit', audit: null } as const

export const routes: readonly Route[] = [
  get(paths.publications(), publications.show, { can: 'public', audit: null }),
  get(patterns.publication, publication.show, { can: 'public', audit: null }),
  get(patterns.publicationFile, publication.file, { can: 'public', audit: null }),
  get(paths.verificationForm, verificationForm.show, { can: 'public', audit: null }),
  get(paths.verification(':code'), verification.show, {
    can: 'public',
    audit: null,
    pace: paces.verifications,
  }),
  get(paths.letters, letters.show, look),
  get(patterns.letter, letter.show, look),
  post(patterns.letter, letter.begin, { can: 'letters.edit', audit: 'letters.begin' }),
  post(patterns.letterDraft, letter.change, { can: 'letters.edit', audit: 'letters.change' }),
  post(patterns.letterPublication, letter.publish, {
    can: 'letters.edit',
    audit: 'letters.publish',
  }),
  post(patterns.letterRemoval, letter.remove, { can: 'letters.edit', audit: 'letters.remove' }),
  get(patterns.letterPreview, letterPreview.show, look),
  get(patterns.letterFile, letterPreview.file, look),
  get(patterns.letterComparison, letterComparison.show, look),
]
