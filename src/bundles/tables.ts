// Rows of bundles, their versions and joint applications.
import type { Knex } from 'knex'
import type { Bundle, BundleVersion, JointApplication, JointMaterial } from './types.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
type VersionRow = Mutable<BundleVersion> & { publishedByAccountId: string | null }

declare module 'knex/types/tables.js' {
  interface Tables {
    bundles: Mutable<Bundle> & { createdAt: Date }
    bundleVersions: Knex.CompositeTableType<
      VersionRow,
      Omit<VersionRow, 'id' | 'content'> & { content: string },
      never
    >
    jointApplications: Mutable<JointApplication>
    jointMaterials: Mutable<JointMaterial>
  }
}
