// The thread behind read-file.ts: one large catalogue file into sheets of text, then it ends. Plain
// JavaScript, since a thread starts without the loader of TypeScript; it loads that first.
import { parentPort, workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const { readDelivered } = await import('./read-delivered.ts')
parentPort.postMessage(await readDelivered(workerData.name, Buffer.from(workerData.bytes)))
