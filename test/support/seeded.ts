// What every test starts from: the schema, the reference data and the demonstration accounts.
import { migrate } from '../../src/platform/database/migrate.ts'
import type { Resources } from '../../src/platform/resources.ts'

export async function seedForTests(resources: Resources): Promise<void> {
  await migrate(resources.ownerPool, resources.connection)
  // Loaded late: a run that finds its template made needs none of it.
  const { seedFiles } = await import('../../src/seed.ts')
  await seedFiles(resources, 'reference', () => undefined)
  await seedFiles(
    resources,
    'demo',
    () => undefined,
    (file) => file.startsWith('11_'),
  )
}
