// The hall as a process of its own, to be killed: started by a test with its database and folder.
import { createServer } from 'node:http'
import type pg from 'pg'
import { createApp } from '../../src/app.ts'
import { testResources } from './resources.ts'

const connection = JSON.parse(process.env['CONNECTION'] ?? '{}') as pg.ClientConfig
const app = createApp(testResources(connection), () => new Date(), { draining: false })
createServer(app).listen(Number(process.env['PORT']), '127.0.0.1', () => process.send?.('up'))
process.on('disconnect', () => process.exit())
