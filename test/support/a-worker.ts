// A worker as a process of its own, to be killed: started by a test with its database and folder.
import type pg from 'pg'
import { startWorker } from '../../src/worker-process.ts'
import { testResources } from './resources.ts'

const { CONNECTION = '{}', FILES = '' } = process.env
await startWorker(testResources(JSON.parse(CONNECTION) as pg.ClientConfig, FILES))
process.send?.('up')
process.on('disconnect', () => process.exit())
