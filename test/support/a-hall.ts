// The hall as a process of its own, to be killed: started by a test with its database and folder, and with
// what of its configuration differs.
import type pg from 'pg'
import type { Config } from '../../src/platform/config.ts'
import { startWeb } from '../../src/web-process.ts'
import { testResources } from './resources.ts'

const { CONNECTION = '{}', CONFIG = '{}', FILES = '', PORT } = process.env
const resources = testResources(JSON.parse(CONNECTION) as pg.ClientConfig, FILES)
const config = { ...resources.config, ...(JSON.parse(CONFIG) as Partial<Config>) }
await startWeb({ ...resources, config: { ...config, port: Number(PORT), host: '127.0.0.1' } })
process.send?.('up')
process.on('disconnect', () => process.exit())
