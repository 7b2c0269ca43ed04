// The resources of a process, on a test database and a temporary folder.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { readConfig } from '../../src/platform/config.ts'
import { applicationRole, connect } from '../../src/platform/database/connect.ts'
import { publishedChanges } from '../../src/platform/database/published-changes.ts'
import { rememberOn } from '../../src/platform/database/remembered.ts'
import { createLogger } from '../../src/platform/logging/logger.ts'
import { noGateways } from '../../src/platform/messaging/gateway.ts'
import type { Resources } from '../../src/platform/resources.ts'
import { vaultOf } from '../../src/platform/security/vault.ts'
import { scannerFor } from '../../src/platform/uploads/scanner.ts'
import { sealedStorage } from '../../src/platform/uploads/sealed-storage.ts'
import { diskStorage } from '../../src/platform/uploads/storage.ts'

/** `shared`: where files lie that several processes share; one of its own unless told. */
export function testResources(connection: pg.ClientConfig, shared = ''): Resources {
  const folder = shared || fs.mkdtempSync(path.join(os.tmpdir(), 'yizhan-files-'))
  const config = readConfig({
    ...{ LOG_LEVEL: 'error', DATA_DIR: folder, SEED: 'none', PORT: '0' },
    // Tests post faster than people.
    MAX_POSTS: '100000',
  })
  const pool = (role: boolean) => {
    const made = new pg.Pool({
      ...connection,
      max: 4,
      ...(role ? { options: `-c role=${applicationRole}` } : {}),
    })
    made.on('error', () => undefined)
    made.on('connect', (client) => client.on('error', () => undefined))
    return made
  }
  const vault = vaultOf(config.dataKeys)
  const db = connect({ connection, role: applicationRole, poolSize: 8, vault })
  const ownerPool = pool(false)
  const sessionPool = pool(true)
  const changes = publishedChanges(connection, db)
  rememberOn(db, changes)
  const uploadsFolder = path.join(folder, 'tmp')
  fs.mkdirSync(uploadsFolder, { recursive: true })
  return {
    config,
    log: createLogger('error'),
    connection,
    db,
    workDb: db,
    ownerPool,
    sessionPool,
    pooled: false,
    changes,
    storage: sealedStorage(diskStorage(path.join(folder, 'files')), vault),
    scanner: scannerFor(null, false),
    gateways: noGateways,
    vault,
    uploadsFolder,
    cluster: null,
    async close() {
      await Promise.allSettled([changes.close(), db.destroy(), ownerPool.end(), sessionPool.end()])
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}
